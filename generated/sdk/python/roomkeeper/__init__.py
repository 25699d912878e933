"""Client for a Roomkeeper service."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Callable, Dict, Optional, Type, Union

import httpx

from ._client import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    Count,
    CreatedUser,
    Credentials,
    CurrentPassword,
    Cursor,
    ErrorBody,
    ErrorCode,
    ErrorDetail,
    ErrorSentence,
    ExpiresAt,
    InvalidRequestBody,
    IssuedKey,
    KeyToRevoke,
    NewRoom,
    NewUser,
    Open,
    Owner,
    Password,
    Presence,
    Room,
    RoomChange,
    RoomChangeWithId,
    RoomName,
    SessionKey,
    User,
    UserList,
    UserReference,
    Username,
    UsernameChange,
    Uuid,
)
from ._client import AsyncClient as _AsyncClient
from ._client import Client as _Client
from ._retry import repeat_is_safe, seconds_to_wait

__version__ = "0.1.0"

__all__ = [
    "ApiConnectionError",
    "ApiTimeoutError",
    "AsyncRoomkeeper",
    "Roomkeeper",
    "RoomkeeperError",
    "Count",
    "CreatedUser",
    "Credentials",
    "CurrentPassword",
    "Cursor",
    "ErrorBody",
    "ErrorCode",
    "ErrorDetail",
    "ErrorSentence",
    "ExpiresAt",
    "InvalidRequestBody",
    "IssuedKey",
    "KeyToRevoke",
    "NewRoom",
    "NewUser",
    "Open",
    "Owner",
    "Password",
    "Presence",
    "Room",
    "RoomChange",
    "RoomChangeWithId",
    "RoomName",
    "SessionKey",
    "User",
    "UserList",
    "UserReference",
    "Username",
    "UsernameChange",
    "Uuid",
]

RoomkeeperError = ApiError
Key = Union[str, Callable[[], str]]


def _settings(
    key: Optional[Key],
    timeout: float,
    retries: int,
    retry_delay: float,
    max_retry_after: float,
    user_agent: Optional[str],
) -> Dict[str, Any]:
    own = f"roomkeeper-python/{__version__}"

    def retry_on(context: Dict[str, Any]) -> bool:
        response: Optional[httpx.Response] = context["response"]
        wait = 0.0 if response is None else seconds_to_wait(response.headers.get("retry-after"))
        return wait <= max_retry_after and repeat_is_safe(context["method"], response, context.get("error"))

    return {
        "auth": {} if key is None else {"bearer": key},
        "headers": {"User-Agent": own if user_agent is None else f"{user_agent} {own}"},
        "timeout": timeout,
        "retry": {"retries": retries, "retry_delay": retry_delay, "retry_on": retry_on},
    }


class Roomkeeper(_Client):
    """`with Roomkeeper("https://rooms.example.com", key=key) as rooms: ...`"""

    def __init__(
        self,
        base_url: str,
        key: Optional[Key] = None,
        *,
        timeout: float = 30.0,
        retries: int = 2,
        retry_delay: float = 0.25,
        max_retry_after: float = 60.0,
        user_agent: Optional[str] = None,
        http_client: Optional[httpx.Client] = None,
    ) -> None:
        settings = _settings(key, timeout, retries, retry_delay, max_retry_after, user_agent)
        super().__init__(base_url, http_client=http_client, **settings)

    def close(self) -> None:
        self._http.close()

    def __enter__(self) -> Roomkeeper:
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()


class AsyncRoomkeeper(_AsyncClient):
    """`async with AsyncRoomkeeper("https://rooms.example.com", key=key) as rooms: ...`"""

    def __init__(
        self,
        base_url: str,
        key: Optional[Key] = None,
        *,
        timeout: float = 30.0,
        retries: int = 2,
        retry_delay: float = 0.25,
        max_retry_after: float = 60.0,
        user_agent: Optional[str] = None,
        http_client: Optional[httpx.AsyncClient] = None,
    ) -> None:
        settings = _settings(key, timeout, retries, retry_delay, max_retry_after, user_agent)
        super().__init__(base_url, http_client=http_client, **settings)

    async def aclose(self) -> None:
        await self._http.aclose()

    async def __aenter__(self) -> AsyncRoomkeeper:
        return self

    async def __aexit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        await self.aclose()
