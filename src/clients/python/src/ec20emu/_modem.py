"""A modem and the world around it."""
from __future__ import annotations

from datetime import timedelta
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, Union
from urllib.parse import quote, urlsplit

from . import _world
from ._dialogue import Dialogue
from ._http import Connection
from ._world import When

Duration = Union[int, float, timedelta]
_WAYS_IN = ({"kind": "tcp"}, {"kind": "rfc2217"}, {"kind": "pty"})


def _ms(duration: Duration) -> int:
    seconds = duration.total_seconds() if isinstance(duration, timedelta) else duration
    return round(seconds * 1000)


def _said(body: Mapping[str, Any]) -> Dict[str, Any]:
    return {name: value for name, value in body.items() if value is not None}


class _Control:
    """The part of the API that belongs to one modem."""

    def __init__(self, connection: Connection, id: str):
        self._connection = connection
        self._path = f"/api/v1/modems/{quote(id)}"

    def request(self, method: str, path: str = "", body: Any = None, **more: Any) -> Any:
        return self._connection.request(method, f"{self._path}/{path}" if path else self._path, body, **more)

    def act(self, method: str, path: str, body: Dict[str, Any], when: Optional[When]) -> Any:
        return self.request(method, path, _said({**body, "when": when.body if when else None}))

    def get(self, path: str, query: Dict[str, Any]) -> Any:
        return self.request("GET", path, query=_said(query))


class Fault:
    """A fault that lies on a modem, until `remove` or the end of its `with` block."""

    def __init__(self, control: _Control, number: int):
        self._control = control
        self.id = number

    @property
    def strikes(self) -> int:
        """How often it has struck."""
        return self._control.get(f"faults/{self.id}", {})["strikes"]

    def remove(self) -> None:
        """Takes it away; what it held back goes on."""
        self._control.request("DELETE", f"faults/{self.id}")

    def __enter__(self) -> Fault:
        return self

    def __exit__(self, *error: object) -> None:
        self.remove()


class Faults(_world.FaultKinds):
    """What can go wrong, on request: a method per kind."""

    def __init__(self, control: _Control):
        self._control = control

    def add(self, settings: Mapping[str, Any]) -> Fault:
        """Adds a fault with the fields of FAULTS.md, such as `{"type": "latency", "attributes": {"delayMs": 250}}`."""
        return Fault(self._control, self._control.request("POST", "faults", dict(settings))["id"])

    def active(self) -> List[_world.FaultView]:
        """Those that lie on the modem."""
        return self._control.get("faults", {})["faults"]

    def clear(self) -> None:
        """Removes all."""
        self._control.request("DELETE", "faults")

    def _add(self, kind: str, match: Optional[str], attributes: Dict[str, Any], times: Optional[int],
             stream: Optional[_world.FaultLocation], toxicity: float, seed: Optional[int]) -> Fault:
        return self.add(_said({"type": kind, "match": match, "attributes": attributes or None, "times": times, "stream": stream,
                               "toxicity": toxicity, "seed": seed}))


class Clock(_world.Clock):
    """The modem's clock. It is a manual one unless the modem was made with another: it moves by `advance` alone."""

    def advance(self, by: Duration) -> _world.ClockView:
        """Lets time pass, s or a timedelta: what is due happens in order, each at its own time."""
        return self._control.act("POST", "clock/advance", {"byMs": _ms(by)}, None)

    def read(self) -> _world.ClockView:
        """The time of the modem."""
        return self._control.get("clock", {})


class Files:
    """The files of the modem, by the names of the FILE commands, such as `UFS:ca.pem`."""

    def __init__(self, control: _Control):
        self._control = control

    def put(self, name: str, content: Union[bytes, str]) -> None:
        """Stores a file, whole or not at all; replaces one of that name."""
        self._control.request("PUT", f"files/{quote(name)}", content.encode() if isinstance(content, str) else content)

    def get(self, name: str) -> bytes:
        """The content of a file. Raises ControlError, 404, where there is none."""
        return self._control.request("GET", f"files/{quote(name)}")

    def delete(self, name: str) -> None:
        """Deletes a file."""
        self._control.request("DELETE", f"files/{quote(name)}")

    def list(self, pattern: Optional[str] = None) -> _world.FileListView:
        """The files that fit a pattern such as `RAM:*`, and the room on each medium."""
        return self._control.get("files", {"pattern": pattern})


class Journal:
    """Everything that went in and out. A pattern that begins with AT means a command the modem received, any other a text it sent."""

    def __init__(self, control: _Control):
        self._control = control

    def wait_for(self, pattern: str, timeout: Duration = 5, *, after: int = 0) -> _world.JournalEntryView:
        """Waits for a command or a text behind a cursor, at most so many seconds. Raises ExpectationError with the nearest miss."""
        body = {"pattern": pattern, "timeoutMs": _ms(timeout), "after": after}
        return self._control.request("POST", "journal/wait", body, timeout=_ms(timeout) / 1000 + 30)

    def verify(self, pattern: str, times: Optional[int] = None, *, at_least: Optional[int] = None, at_most: Optional[int] = None,
               after: int = 0) -> int:
        """Checks how often the journal holds a command or a text; once or more where no number is said. Raises ExpectationError."""
        if times is None and at_least is None and at_most is None:
            at_least = 1
        body = {"pattern": pattern, "exactly": times, "atLeast": at_least, "atMost": at_most, "after": after}
        return self._control.request("POST", "journal/verify", _said(body))["count"]

    def entries(self, *, after: int = 0) -> List[_world.JournalEntryView]:
        """The entries behind a cursor."""
        found: List[_world.JournalEntryView] = []
        while piece := self._control.get("journal", {"after": found[-1]["cursor"] if found else after})["entries"]:
            found += piece
        return found

    def commands(self, *, after: int = 0) -> List[str]:
        """The command lines the modem understood, in order."""
        return [entry["content"] for entry in self.entries(after=after) if entry["kind"] == "command"]

    @property
    def cursor(self) -> int:
        """Where the journal ends now, for `after`."""
        return self._control.request("GET")["cursor"]

    def transcript(self, *, after: int = 0) -> str:
        """The journal as a text to read and to compare."""
        return self._control.request("GET", "journal/transcript", query={"after": after}).decode()


class Lint:
    """What the host did that a real module may take otherwise."""

    def __init__(self, control: _Control):
        self._control = control

    def findings(self) -> List[_world.LintFindingView]:
        """What was found."""
        return self._control.get("lint", {})["findings"]

    def forget(self) -> None:
        """Forgets it."""
        self._control.request("DELETE", "lint")


class Modem:
    """A modem. Closing it ends it; it is a context manager."""

    def __init__(self, connection: Connection, view: _world.ModemView):
        self.id: str = view["id"]
        self._control = _Control(connection, self.id)
        self._uris = {port["name"]: port["uris"] for port in view["ports"]}
        self.network = _world.Network(self._control)
        self.nitz = _world.Nitz(self._control)
        self.sim = _world.Sim(self._control)
        self.sms = _world.Sms(self._control)
        self.calls = _world.Calls(self._control)
        self.ussd = _world.Ussd(self._control)
        self.power = _world.Power(self._control)
        self.gnss = _world.Gnss(self._control)
        self.hardware = _world.Hardware(self._control)
        self.lines = _world.Lines(self._control)
        self.urcs = _world.Urcs(self._control)
        self.clock = Clock(self._control)
        self.faults = Faults(self._control)
        self.files = Files(self._control)
        self.journal = Journal(self._control)
        self.lint = Lint(self._control)

    @staticmethod
    def make(connection: Connection, options: Mapping[str, Any]) -> Modem:
        """Makes a modem with the fields of `POST /api/v1/modems`: id, model, sim, seed, clock, map, network, delays, ports."""
        return Modem(connection, connection.request("POST", "/api/v1/modems", _said({"ports": list(_WAYS_IN), **options})))

    def uris(self, port: str = "usbmodem") -> Sequence[str]:
        """Where a port can be dialled, as host programs name it."""
        return self._uris[port]

    @property
    def tcp(self) -> Tuple[str, int]:
        """Host and port of raw TCP."""
        address = urlsplit(self.serial_url)
        return address.hostname or "", address.port or 0

    @property
    def serial_url(self) -> str:
        """For pyserial: `serial.serial_for_url(modem.serial_url)`."""
        return self._uri("socket://", "tcp")

    @property
    def rfc2217(self) -> str:
        """RFC 2217, with modem lines: `rfc2217://127.0.0.1:PORT`."""
        return self._uri("rfc2217://", "rfc2217")

    @property
    def pty(self) -> str:
        """A pseudo-terminal, to be opened as a serial device."""
        return self._uri("/", "pty")

    def dial(self, patience: float = 10, *, port: str = "usbmodem") -> Dialogue:
        """Attaches a DTE with the words of a test; `patience` is its longest wait, s. The port needs a TCP way in: `usbmodem` has one."""
        address = urlsplit(next(uri for uri in self.uris(port) if uri.startswith("socket://")))
        return Dialogue((address.hostname or "", address.port or 0), patience)

    def view(self) -> _world.ModemView:
        """The whole state."""
        return self._control.request("GET")

    def reset(self) -> None:
        """Begins anew: no faults, no findings, the world as at first, and the modem boots. Its files and settings stay."""
        self._control.request("POST", "reset")

    def close(self) -> None:
        """Ends the modem."""
        self._control.request("DELETE")

    def __enter__(self) -> Modem:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _uri(self, beginning: str, kind: str) -> str:
        for uris in self._uris.values():
            for uri in uris:
                if uri.startswith(beginning):
                    return uri
        raise LookupError(f"the modem was made without a way in of kind {kind}")
