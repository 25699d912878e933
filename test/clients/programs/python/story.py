"""Two people, a room, and everything that can go wrong between them."""

import json
import sys
import uuid
from typing import Callable, List

from roomkeeper import Credentials, KeyToRevoke, NewRoom, NewUser, Roomkeeper, RoomkeeperError, UserReference

setting = json.loads(sys.argv[1])
responses: List[str] = []


def fails(call: Callable[[], object]) -> RoomkeeperError:
    try:
        call()
    except RoomkeeperError as error:
        responses.append(f"{error.status} {getattr(error.code, 'value', error.code)}")
        return error
    raise AssertionError("no error")


live = setting["live"]
anyone = Roomkeeper(live)
password = "correct horse battery"
name = f"p{uuid.uuid4().hex[:12]}"
ann = anyone.create_user(NewUser(f"{name}.ann", password))
bob = anyone.create_user(NewUser(f"{name}.bob", password))
fails(lambda: anyone.create_user(NewUser(f"{name}.ANN", password)))
invalid = fails(lambda: anyone.create_user(NewUser("a b", "x")))
fails(lambda: anyone.log_in(Credentials(ann.user_id, "wrong password")))
key = anyone.log_in(Credentials(ann.user_id, password)).key

rooms = Roomkeeper(live, key)
bobs = Roomkeeper(live, bob.key)
fails(lambda: anyone.create_room(NewRoom()))
fails(lambda: Roomkeeper(live, "nobody").create_room(NewRoom()))
room = rooms.create_room(NewRoom(name="Gardening", open=False)).room_id
fails(lambda: bobs.get_room(room))

the_owner, the_guest = UserReference(ann.user_id), UserReference(bob.user_id)
fails(lambda: bobs.invite_user(room, the_guest))
rooms.invite_user(room, the_guest)
fails(lambda: rooms.invite_user(room, the_guest))
present = rooms.get_room_user(room, bob.user_id).present
rooms.add_admin(room, the_guest)
fails(lambda: rooms.add_admin(room, the_guest))
fails(lambda: rooms.add_admin(room, the_owner))
rooms.ban_user(room, the_guest)
fails(lambda: rooms.ban_user(room, the_guest))
fails(lambda: rooms.invite_user(room, the_guest))
fails(lambda: rooms.remove_user(room, the_guest))
bans = len(rooms.list_bans(room).users)
rooms.lift_ban(room, the_guest)
fails(lambda: rooms.lift_ban(room, the_guest))
rooms.invite_user(room, the_guest)
fails(lambda: rooms.remove_admin(room, the_guest))
fails(lambda: rooms.remove_user(room, the_owner))
fails(lambda: anyone.get_user(room))
rooms.change_owner(room, the_guest)
owner = bobs.get_owner(room).owner

fails(lambda: anyone.revoke_key(KeyToRevoke(bob.key, ann.user_id)))
anyone.revoke_key(KeyToRevoke(key, ann.user_id))
fails(lambda: rooms.create_room(NewRoom()))
fails(lambda: bobs.create_room(NewRoom(name="x" * 20_000)))
fails(lambda: Roomkeeper(setting["closed"]).create_user(NewUser(name, password)))
fails(lambda: Roomkeeper(f"{live}/nowhere").get_user(ann.user_id))
fails(lambda: Roomkeeper(setting["broken"], retries=0).get_user(ann.user_id))
fails(lambda: Roomkeeper(setting["gone"], retries=0).get_user(ann.user_id))

crowd = setting["crowd"]
print(
    json.dumps(
        {
            "responses": responses,
            "details": len(invalid.details),
            "present": present,
            "bans": bans,
            "handedOver": owner == bob.user_id,
            "members": len(set(anyone.list_users_items(crowd, limit=100))),
            "pages": len([page for page in anyone.list_users_pages(crowd, limit=100) if page.users]),
        }
    )
)
