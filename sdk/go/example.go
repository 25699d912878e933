package main

import (
	"context"
	"fmt"
	"log"

	"roomkeeper.example/roomkeeper"
)

func main() {
	ctx, baseURL := context.Background(), "http://127.0.0.1:3000"
	ann, err := roomkeeper.Connect(baseURL).CreateUser(ctx, roomkeeper.NewUser{Username: "{{createUser.username}}", Password: "{{createUser.password}}"})
	if err != nil {
		log.Fatal(err)
	}
	rooms, name := roomkeeper.Connect(baseURL, roomkeeper.WithKey(ann.Key)), "{{createRoom.name}}"
	room, err := rooms.CreateRoom(ctx, roomkeeper.NewRoom{Name: &name})
	if err != nil {
		log.Fatal(err)
	}
	for userID, err := range rooms.ListUsersItems(ctx, room.RoomId, nil) {
		fmt.Println("member", userID, err)
	}
	err = rooms.AddAdmin(ctx, room.RoomId, roomkeeper.UserReference{UserId: ann.UserId})
	fmt.Println(roomkeeper.CodeOf(err)) // already_owner
}
