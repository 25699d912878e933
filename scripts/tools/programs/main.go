// Makes a room with the client.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"onecall/client"
)

func main() {
	ctx, name, limit := context.Background(), "oapi-codegen", 1
	withKey := client.WithRequestEditorFn(func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", "Bearer "+os.Args[2])
		return nil
	})
	service, err := client.NewClientWithResponses(os.Args[1], withKey)
	must(err)
	room, err := service.CreateRoomWithResponse(ctx, client.NewRoom{Name: &name})
	must(err)
	users, err := service.ListUsersWithResponse(ctx, room.JSON200.RoomId, &client.ListUsersParams{Limit: &limit})
	must(err)
	if users.JSON200.Users[0] != room.JSON200.Owner {
		panic(string(users.Body))
	}
	fmt.Println(room.JSON200.RoomId)
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
