"""The program: found, started, ended."""
from __future__ import annotations

import atexit
import json
import os
import selectors
import shlex
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any, List, Mapping, Optional, Sequence, Union

from ._http import Connection
from ._modem import Modem

_CARRIED = Path(__file__).parent / "bin" / ("ec20emu.exe" if os.name == "nt" else "ec20emu")
_ARGUMENTS = ("--count", "0", "--control", "0", "--clock", "manual", "--delays", "none", "--network", "loopback")


class ProgramError(Exception):
    """The program is not there, did not start, or found something that is not as it was; the message says what it wrote."""


def find_program(program: Union[str, Sequence[str], None] = None) -> List[str]:
    """The command that starts the program: the argument, EC20EMU_PROGRAM, the copy in this package, `ec20emu` on the path.

    Raises ProgramError where there is none.
    """
    if program:
        return shlex.split(program) if isinstance(program, str) else list(program)
    if os.environ.get("EC20EMU_PROGRAM"):
        return shlex.split(os.environ["EC20EMU_PROGRAM"])
    found = str(_CARRIED) if _CARRIED.exists() else shutil.which("ec20emu")
    if not found:
        raise ProgramError("ec20emu is not on the path; name it in EC20EMU_PROGRAM")
    return [found]


class Emulator:
    """The program as a process, which serves any number of modems. It is a context manager; what still runs is ended when Python ends."""

    def __init__(self, program: Union[str, Sequence[str], None] = None, *, arguments: Sequence[str] = _ARGUMENTS, patience: float = 60):
        """Starts the program and waits for its ready line.

        program: see `find_program`.
        arguments: of `ec20emu run`; as they are, no modem, a manual clock, no delays, and no network beyond this computer.
        patience: longest wait, s.
        Raises ProgramError where it is not there or does not become ready; the message has its log.
        """
        self._program = find_program(program)
        self._log = tempfile.TemporaryFile()
        # What EC20EMU_TCP and the like say is for modems of a terminal, not for these.
        environment = {name: value for name, value in os.environ.items() if not name.startswith("EC20EMU_")}
        try:
            self._process = subprocess.Popen(
                [*self._program, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self._log, env=environment)
        except OSError as wrong:
            raise ProgramError(f"{shlex.join(self._program)} cannot be started: {wrong}") from wrong
        atexit.register(self.close)
        self.ready = json.loads(self._ready_line(patience))
        self.control: str = self.ready["control"]
        self._connection = Connection(self.control)

    @property
    def log(self) -> str:
        """What the program has logged so far."""
        self._log.seek(0)
        return self._log.read().decode("utf-8", "replace")

    def modem(self, **options: Any) -> Modem:
        """Makes a modem of its own, registered and ready; see `Modem.make` for the options."""
        return Modem.make(self._connection, options)

    def replay(self, recording: Union[str, Path], map: Mapping[str, str] = {}) -> None:
        """Plays the host's side of a recording against a fresh modem. Raises ProgramError with what it answered otherwise."""
        leads = [f"--map={dialled}={target}" for dialled, target in map.items()]
        told = subprocess.run([*self._program, "replay", str(recording), *leads], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, encoding="utf-8", timeout=600)
        if told.returncode != 0:
            raise ProgramError(told.stdout)

    def close(self) -> None:
        """Ends the program, and every modem with it."""
        atexit.unregister(self.close)
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        self._log.close()

    def __enter__(self) -> Emulator:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _ready_line(self, patience: float) -> bytes:
        deadline = time.monotonic() + patience
        line = b""
        output = self._process.stdout
        assert output is not None
        with selectors.DefaultSelector() as selector:
            selector.register(output, selectors.EVENT_READ)
            while not line.endswith(b"\n"):
                piece = os.read(output.fileno(), 4096) if selector.select(max(deadline - time.monotonic(), 0)) else b""
                if not piece:
                    log = self.log
                    self.close()
                    raise ProgramError(f"{shlex.join(self._program)} did not become ready: {log}")
                line += piece
        return line
