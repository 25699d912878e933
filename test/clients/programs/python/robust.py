"""What becomes of calls to a service that has its troubles."""

import asyncio
import json
import sys
from typing import Callable, Dict

from roomkeeper import ApiConnectionError, ApiTimeoutError, AsyncRoomkeeper, Roomkeeper, RoomkeeperError, UserReference

setting = json.loads(sys.argv[1])
outcomes: Dict[str, str] = {}


def client(url: str = setting["stub"], key: str = "KEY", timeout: float = 30.0, retries: int = 2) -> Roomkeeper:
    return Roomkeeper(url, key, retry_delay=0.01, user_agent="chat/1", timeout=timeout, retries=retries)


def attempt(name: str, call: Callable[[], object]) -> None:
    try:
        call()
        outcomes[name] = "done"
    except RoomkeeperError as error:
        outcomes[name] = f"{error.status} {getattr(error.code, 'value', error.code) or 'no code'}"
    except ApiTimeoutError:
        outcomes[name] = "timeout"
    except ApiConnectionError:
        outcomes[name] = "no connection"


bob = UserReference("bob")
with client() as rooms:
    attempt("busy read", lambda: rooms.get_room("busy"))
    attempt("read whose wait is no time", lambda: rooms.get_room("vague"))
    attempt("limited change", lambda: rooms.ban_user("limited", bob))
    attempt("refused change", lambda: rooms.remove_user("overloaded", bob))
    attempt("change of unknown outcome", lambda: rooms.ban_user("busy-change", bob))
    attempt("failed change", lambda: rooms.ban_user("failing", bob))
    attempt("read that has to wait for an hour", lambda: rooms.get_room("late"))
    attempt("read behind a broken proxy", lambda: rooms.get_room("proxy"))
    attempt("error of another version", lambda: rooms.get_room("newer"))
    attempt("error of a gateway", lambda: rooms.get_room("gateway"))
    attempt("read behind a portal", lambda: rooms.get_room("portal"))
    attempt("change behind a portal", lambda: rooms.ban_user("portal", bob))
    attempt("read of garbled JSON", lambda: rooms.get_room("garbled"))
    attempt("read of other JSON", lambda: rooms.get_room("list"))
    attempt("read that breaks off", lambda: rooms.get_room("cut"))
    attempt("change whose response breaks off", lambda: rooms.ban_user("cut", bob))
    attempt("read of what is not gzip", lambda: rooms.get_room("not-gzip"))
    attempt("headers that are too large", lambda: client(key="x" * 20_000).get_room("x"))
    attempt("silence", lambda: client(timeout=0.2, retries=0).get_room("silent"))
    attempt("silence in the middle", lambda: client(timeout=0.2, retries=0).get_room("stalled"))
    attempt("nobody", lambda: client(setting["nobody"]).ban_user("x", bob))
    for room in ["list-250", "list-200"]:
        outcomes[room] = str(len(list(rooms.list_users_items(room, limit=100))))


async def count(room: str) -> int:
    async with AsyncRoomkeeper(setting["stub"], "KEY", user_agent="chat/1") as rooms:
        return len([user async for user in rooms.list_users_items(room, limit=100)])


outcomes["list-0"] = str(asyncio.run(count("list-0")))
print(json.dumps(outcomes))
