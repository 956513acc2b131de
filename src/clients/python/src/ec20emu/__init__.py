"""A Quectel EC20 LTE modem for tests. The pytest plugin has the fixture `modem`; `Emulator` is for everything else."""
from ._dialogue import Dialogue
from ._emulator import Emulator, ProgramError
from ._http import ControlError, ExpectationError
from ._modem import Fault, Modem
from ._world import When

__all__ = ["ControlError", "Dialogue", "Emulator", "ExpectationError", "Fault", "Modem", "ProgramError", "When"]
