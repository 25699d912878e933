import org.openapitools.client.ApiClient;
import org.openapitools.client.api.MembersApi;
import org.openapitools.client.api.RoomsApi;
import org.openapitools.client.model.NewRoom;
import org.openapitools.client.model.Room;

/** Makes a room with the client. */
public class OneCall {
    public static void main(String[] args) throws Exception {
        ApiClient service = new ApiClient();
        service.updateBaseUri(args[0]);
        service.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + args[1]));
        Room room = new RoomsApi(service).createRoom(new NewRoom().name("openapi-generator"));
        var users = new MembersApi(service).listUsers(room.getRoomId(), 1, null, null);
        if (!users.getUsers().contains(room.getOwner())) throw new IllegalStateException(users.toString());
        System.out.println(room.getRoomId());
    }
}
