"""EC20EMU_CARRY=/path/to/ec20emu puts the program into the wheel, which is then one for this platform alone."""
import os
import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py
from wheel.bdist_wheel import bdist_wheel

PROGRAM = os.environ.get("EC20EMU_CARRY")


class CarryingBuild(build_py):
    def run(self):
        super().run()
        if PROGRAM:
            target = Path(self.build_lib, "ec20emu", "bin", Path(PROGRAM).name)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROGRAM, target)


class PlatformWheel(bdist_wheel):
    def finalize_options(self):
        super().finalize_options()
        self.root_is_pure = not PROGRAM

    def get_tag(self):
        python, abi, platform = super().get_tag()
        return ("py3", "none", platform) if PROGRAM else (python, abi, platform)


setup(cmdclass={"build_py": CarryingBuild, "bdist_wheel": PlatformWheel})
