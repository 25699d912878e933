package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"math/rand"
	"strings"

	"roomkeeper.example/roomkeeper"
)

type outcome struct {
	Responses  []string `json:"responses"`
	Details    int      `json:"details"`
	Present    bool     `json:"present"`
	Bans       int      `json:"bans"`
	HandedOver bool     `json:"handedOver"`
	Members    int      `json:"members"`
	Pages      int      `json:"pages"`
}

func must[T any](value T, err error) T {
	ok(err)
	return value
}

func ok(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// failure is the error of a call whose response does not matter.
func failure[T any](_ T, err error) error { return err }

// story is about two people, a room, and everything that can go wrong between them.
func story(setting map[string]string) any {
	ctx := context.Background()
	var result outcome
	fails := func(err error) *roomkeeper.APIError {
		var response *roomkeeper.APIError
		if !errors.As(err, &response) {
			log.Fatalf("not an error of the service: %v", err)
		}
		result.Responses = append(result.Responses, fmt.Sprintf("%d %s", response.Status, response.Code()))
		return response
	}

	live, password := setting["live"], "correct horse battery"
	anyone := roomkeeper.Connect(live)
	name := fmt.Sprintf("g%x", rand.Int63())
	newcomer := func(username string) roomkeeper.NewUser {
		return roomkeeper.NewUser{Username: username, Password: password}
	}
	ann := must(anyone.CreateUser(ctx, newcomer(name+".ann")))
	bob := must(anyone.CreateUser(ctx, newcomer(name+".bob")))
	fails(failure(anyone.CreateUser(ctx, newcomer(name+".ANN"))))
	invalid := fails(failure(anyone.CreateUser(ctx, roomkeeper.NewUser{Username: "a b", Password: "x"})))
	result.Details = len(invalid.Details())
	fails(failure(anyone.LogIn(ctx, roomkeeper.Credentials{UserId: ann.UserId, Password: "wrong password"})))
	key := must(anyone.LogIn(ctx, roomkeeper.Credentials{UserId: ann.UserId, Password: password})).Key

	rooms := roomkeeper.Connect(live, roomkeeper.WithKey(key))
	bobs := roomkeeper.Connect(live, roomkeeper.WithKey(bob.Key))
	fails(failure(anyone.CreateRoom(ctx, roomkeeper.NewRoom{})))
	fails(failure(roomkeeper.Connect(live, roomkeeper.WithKey("nobody")).CreateRoom(ctx, roomkeeper.NewRoom{})))
	title, open := "Gardening", false
	room := must(rooms.CreateRoom(ctx, roomkeeper.NewRoom{Name: &title, Open: &open})).RoomId
	fails(failure(bobs.GetRoom(ctx, room)))

	theOwner, theGuest := roomkeeper.UserReference{UserId: ann.UserId}, roomkeeper.UserReference{UserId: bob.UserId}
	fails(bobs.InviteUser(ctx, room, theGuest))
	ok(rooms.InviteUser(ctx, room, theGuest))
	fails(rooms.InviteUser(ctx, room, theGuest))
	result.Present = bool(must(rooms.GetRoomUser(ctx, room, bob.UserId)).Present)
	ok(rooms.AddAdmin(ctx, room, theGuest))
	fails(rooms.AddAdmin(ctx, room, theGuest))
	fails(rooms.AddAdmin(ctx, room, theOwner))
	ok(rooms.BanUser(ctx, room, theGuest))
	fails(rooms.BanUser(ctx, room, theGuest))
	fails(rooms.InviteUser(ctx, room, theGuest))
	fails(rooms.RemoveUser(ctx, room, theGuest))
	result.Bans = len(must(rooms.ListBans(ctx, room, nil)).Users)
	ok(rooms.LiftBan(ctx, room, theGuest))
	fails(rooms.LiftBan(ctx, room, theGuest))
	ok(rooms.InviteUser(ctx, room, theGuest))
	fails(rooms.RemoveAdmin(ctx, room, theGuest))
	fails(rooms.RemoveUser(ctx, room, theOwner))
	fails(failure(anyone.GetUser(ctx, room)))
	ok(rooms.ChangeOwner(ctx, room, theGuest))
	result.HandedOver = must(bobs.GetOwner(ctx, room)).Owner == bob.UserId

	fails(anyone.RevokeKey(ctx, roomkeeper.KeyToRevoke{Key: bob.Key, UserId: ann.UserId}))
	ok(anyone.RevokeKey(ctx, roomkeeper.KeyToRevoke{Key: key, UserId: ann.UserId}))
	fails(failure(rooms.CreateRoom(ctx, roomkeeper.NewRoom{})))
	long := strings.Repeat("x", 20_000)
	fails(failure(bobs.CreateRoom(ctx, roomkeeper.NewRoom{Name: &long})))
	fails(failure(roomkeeper.Connect(setting["closed"]).CreateUser(ctx, newcomer(name))))
	once := roomkeeper.WithRetries(0, 0)
	for _, url := range []string{live + "/nowhere", setting["broken"], setting["gone"]} {
		fails(failure(roomkeeper.Connect(url, once).GetUser(ctx, ann.UserId)))
	}

	limit := int64(100)
	params := &roomkeeper.ListUsersParams{Limit: &limit}
	members := map[string]bool{}
	for member, err := range anyone.ListUsersItems(ctx, setting["crowd"], params) {
		ok(err)
		members[member] = true
	}
	for page, err := range anyone.ListUsersPages(ctx, setting["crowd"], params) {
		ok(err)
		if len(page.Users) > 0 {
			result.Pages++
		}
	}
	result.Members = len(members)
	return result
}
