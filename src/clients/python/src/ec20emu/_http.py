"""The control API over one kept connection per thread."""
from __future__ import annotations

import http.client
import json
import threading
from typing import Any, Optional
from urllib.parse import urlencode, urlsplit


class ControlError(Exception):
    """The emulator refused a request; `status` is the HTTP status, the message says why."""

    def __init__(self, status: int, message: str):
        super().__init__(message)
        self.status = status


class ExpectationError(AssertionError):
    """The journal does not hold what was expected; the message names the nearest miss."""


class Connection:
    """Requests to the control API. Safe for use from several threads."""

    def __init__(self, url: str, timeout: float = 60):
        self._address = urlsplit(url)
        self._timeout = timeout
        self._threads = threading.local()

    def request(self, method: str, path: str, body: Any = None, *, query: Optional[dict] = None, timeout: Optional[float] = None) -> Any:
        """Sends a request; bytes go out as they are, all else as JSON.

        Returns the JSON of the answer, or its bytes where it is none.
        Raises ControlError where the answer is a problem, ExpectationError for one of the journal.
        """
        target = path + ("?" + urlencode(query) if query else "")
        headers = {"Content-Type": "application/octet-stream" if isinstance(body, bytes) else "application/json"} if body is not None else {}
        content = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        connection = self._connection()
        if connection.sock is not None:
            connection.sock.settimeout(timeout or self._timeout)
        try:
            connection.request(method, target, content, headers)
            answer = connection.getresponse()
            text = answer.read()
        except (http.client.HTTPException, OSError):
            connection.close()
            raise
        is_json = "json" in answer.headers.get("Content-Type", "")
        if answer.status >= 400:
            problem = json.loads(text) if is_json else {}
            message = problem.get("detail") or problem.get("title") or f"{method} {target}: {answer.status} {answer.reason}"
            if answer.status == 422:
                raise ExpectationError(message)
            raise ControlError(answer.status, message)
        return json.loads(text) if is_json else text

    def close(self) -> None:
        """Closes the connection of this thread."""
        self._connection().close()

    def _connection(self) -> http.client.HTTPConnection:
        if not hasattr(self._threads, "connection"):
            self._threads.connection = http.client.HTTPConnection(self._address.hostname or "127.0.0.1", self._address.port, timeout=self._timeout)
        return self._threads.connection
