from roomkeeper import NewRoom, NewUser, Roomkeeper, RoomkeeperError, UserReference

base_url = "http://127.0.0.1:3000"
ann = Roomkeeper(base_url).create_user(NewUser("{{createUser.username}}", "{{createUser.password}}"))
with Roomkeeper(base_url, key=ann.key) as rooms:
    room = rooms.create_room(NewRoom(name="{{createRoom.name}}"))
    for user_id in rooms.list_users_items(room.room_id):
        print("member", user_id)
    try:
        rooms.add_admin(room.room_id, UserReference(ann.user_id))
    except RoomkeeperError as error:
        print(error.status, error.code)  # 409 already_owner
