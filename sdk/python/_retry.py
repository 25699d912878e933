"""When a call is repeated, and after how long."""

from __future__ import annotations

import email.utils
import time
from typing import Optional

import httpx


def seconds_to_wait(header: Optional[str]) -> float:
    """What Retry-After asks for: seconds, or a date."""
    if header is None:
        return 0.0
    try:
        return max(0.0, float(header))
    except ValueError:
        pass
    try:
        return max(0.0, email.utils.parsedate_to_datetime(header).timestamp() - time.time())
    except (TypeError, ValueError):
        return 0.0


def repeat_is_safe(method: str, response: Optional[httpx.Response], error: Optional[Exception]) -> bool:
    """A read is repeated after anything transient. Any other call is repeated only when it was certainly not carried
    out: no connection was made, or the service said so (429, or 503 `overloaded`)."""
    reading = method == "GET"
    if response is None:
        return reading or isinstance(error, httpx.ConnectError)
    if response.status_code == 429:
        return True
    if reading:
        return response.status_code in (408, 500, 502, 503, 504)
    return response.status_code == 503 and _code(response) == "overloaded"


def _code(response: httpx.Response) -> object:
    try:
        body = response.json()
    except ValueError:
        return None
    return body.get("code") if isinstance(body, dict) else None
