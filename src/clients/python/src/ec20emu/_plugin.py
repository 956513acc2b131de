"""The pytest plugin: a fresh modem per test, from one process per session."""
from __future__ import annotations

from typing import Any, Callable, Iterator, List

import pytest

from ._emulator import Emulator
from ._modem import Modem

_MODEMS = pytest.StashKey[List[Modem]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--ec20emu", metavar="PROGRAM", help="the command that starts ec20emu")
    parser.addini("ec20emu_fail_on_lint", "a test fails where the host did what a real module may take otherwise", type="bool", default=False)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "ec20(**options): the modem of this test has these fields of POST /api/v1/modems, such as model or sim")


@pytest.fixture(scope="session")
def ec20emu(request: pytest.FixtureRequest) -> Iterator[Emulator]:
    """The program: one process for all tests of the session."""
    with Emulator(request.config.getoption("--ec20emu")) as emulator:
        yield emulator


@pytest.fixture
def new_modem(request: pytest.FixtureRequest, ec20emu: Emulator) -> Iterator[Callable[..., Modem]]:
    """Makes modems that end with the test: `new_modem(sim="pin-locked")`."""
    made: List[Modem] = request.node.stash.setdefault(_MODEMS, [])

    def make(**options: Any) -> Modem:
        made.append(ec20emu.modem(**options))
        return made[-1]

    yield make
    findings = [finding for modem in made for finding in modem.lint.findings()]
    for modem in made:
        modem.close()
    made.clear()
    if findings and request.config.getini("ec20emu_fail_on_lint"):
        pytest.fail(f"a real module may take otherwise what the host did: {findings}")


@pytest.fixture
def modem(request: pytest.FixtureRequest, new_modem: Callable[..., Modem]) -> Modem:
    """A fresh modem, registered. `@pytest.mark.ec20(sim="pin-locked")` says what kind."""
    marker = request.node.get_closest_marker("ec20")
    return new_modem(**(marker.kwargs if marker else {}))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo) -> Iterator[None]:
    outcome = yield
    report = outcome.get_result()
    if report.failed and report.when in ("setup", "call"):
        for modem in item.stash.get(_MODEMS, []):
            report.sections.append((f"transcript of modem {modem.id}", _transcript(modem)))


def _transcript(modem: Modem) -> str:
    try:
        return modem.journal.transcript()
    except Exception as gone:  # the report of the test is worth more than this
        return f"cannot be had: {gone}"
