"""The physics of the chase become machine code beside the game, in a process that gives way to everything else."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
from importlib.util import find_spec

from game.app.loading import giving_way

CHILD = """
import os
if hasattr(os, "nice"):
    os.nice(15)
from game.physics import compile_fast_back_end
compile_fast_back_end()
"""


def compile_ahead() -> threading.Thread | None:
    """Have the fast back end ready as soon as may be; until then the physics are stepped by numpy, to the same bits.

    Players without numba need nothing: then there is no thread either.
    """
    if not find_spec("numba"):
        return None
    from game.physics import hold_fast_back_end

    hold_fast_back_end(True)
    thread = threading.Thread(target=_compile, name="compile", daemon=True)
    thread.start()
    return thread


def _compile() -> None:
    from game.physics import PhysicsError, compile_fast_back_end, hold_fast_back_end

    if not getattr(sys, "frozen", False):  # a frozen program has no other Python to call
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        quiet = subprocess.DEVNULL
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD], env=environment, stdout=quiet, stderr=quiet, creationflags=flags
        )
        atexit.register(child.kill)
        failed = child.wait()
        atexit.unregister(child.kill)
        if failed:
            return  # what stopped it there would stop the game here: numpy goes on
    try:
        with giving_way():  # while the code is read
            compile_fast_back_end()
    except PhysicsError:
        return  # this numba does not work with this numpy: then numpy goes on
    hold_fast_back_end(False)
