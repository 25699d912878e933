package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"roomkeeper.example/roomkeeper"
)

// robust tells what becomes of calls to a service that has its troubles.
func robust(setting map[string]string) any {
	ctx := context.Background()
	outcomes := map[string]string{}
	attempt := func(name string, err error) { outcomes[name] = describe(err) }
	client := func(url string, more ...roomkeeper.Option) *roomkeeper.Client {
		options := []roomkeeper.Option{
			roomkeeper.WithKey("KEY"),
			roomkeeper.WithRetries(2, 10*time.Millisecond),
			roomkeeper.WithUserAgent("chat/1"),
		}
		return roomkeeper.Connect(url, append(options, more...)...)
	}
	rooms, bob := client(setting["stub"]), roomkeeper.UserReference{UserId: "bob"}
	impatient := client(setting["stub"], roomkeeper.WithTimeout(200*time.Millisecond), roomkeeper.WithRetries(0, 0))
	attempt("busy read", failure(rooms.GetRoom(ctx, "busy")))
	attempt("read whose wait is no time", failure(rooms.GetRoom(ctx, "vague")))
	attempt("limited change", rooms.BanUser(ctx, "limited", bob))
	attempt("refused change", rooms.RemoveUser(ctx, "overloaded", bob))
	attempt("change of unknown outcome", rooms.BanUser(ctx, "busy-change", bob))
	attempt("failed change", rooms.BanUser(ctx, "failing", bob))
	attempt("read that has to wait for an hour", failure(rooms.GetRoom(ctx, "late")))
	attempt("read behind a broken proxy", failure(rooms.GetRoom(ctx, "proxy")))
	attempt("error of another version", failure(rooms.GetRoom(ctx, "newer")))
	attempt("error of a gateway", failure(rooms.GetRoom(ctx, "gateway")))
	attempt("read behind a portal", failure(rooms.GetRoom(ctx, "portal")))
	attempt("change behind a portal", rooms.BanUser(ctx, "portal", bob))
	attempt("read of garbled JSON", failure(rooms.GetRoom(ctx, "garbled")))
	attempt("read of other JSON", failure(rooms.GetRoom(ctx, "list")))
	attempt("read that breaks off", failure(rooms.GetRoom(ctx, "cut")))
	attempt("change whose response breaks off", rooms.BanUser(ctx, "cut", bob))
	attempt("read of what is not gzip", failure(rooms.GetRoom(ctx, "not-gzip")))
	huge := client(setting["stub"], roomkeeper.WithKey(strings.Repeat("x", 20_000)))
	attempt("headers that are too large", failure(huge.GetRoom(ctx, "x")))
	attempt("silence", failure(impatient.GetRoom(ctx, "silent")))
	attempt("silence in the middle", failure(impatient.GetRoom(ctx, "stalled")))
	attempt("nobody", client(setting["nobody"]).BanUser(ctx, "x", bob))
	limit := int64(100)
	for _, room := range []string{"list-250", "list-200", "list-0"} {
		count := 0
		for _, err := range rooms.ListUsersItems(ctx, room, &roomkeeper.ListUsersParams{Limit: &limit}) {
			ok(err)
			count++
		}
		outcomes[room] = strconv.Itoa(count)
	}
	return outcomes
}

func describe(err error) string {
	var response *roomkeeper.APIError
	var late *roomkeeper.TimeoutError
	var network *roomkeeper.ConnectionError
	switch {
	case err == nil:
		return "done"
	case errors.As(err, &response):
		code := string(response.Code())
		if code == "" {
			code = "no code"
		}
		return fmt.Sprintf("%d %s", response.Status, code)
	case errors.As(err, &late):
		return "timeout"
	case errors.As(err, &network):
		return "no connection"
	}
	return err.Error()
}
