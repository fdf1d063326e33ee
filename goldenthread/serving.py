"""Serving the pages: one web process, one worker beside it, both ended together."""

import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

BIN = Path(sys.executable).parent


def commands(host: str, port: int) -> tuple[list[str], list[str]]:
    """The web process and the worker, as they are started."""
    web = [
        str(BIN / "gunicorn"),
        "goldenthread.config.wsgi",
        f"--bind={host}:{port}",
        "--workers=1",
        "--threads=4",
        "--log-level=warning",
        "--no-control-socket",
    ]
    worker = [sys.executable, "-m", "django", "db_worker", "--no-startup-delay", "--interval=1", "-v0"]
    return web, worker


def serve(host: str, port: int) -> int:
    """Run both until one ends or somebody stops them, and give the exit code of the web process."""
    # each in a session of its own, so that Ctrl+C reaches them once, through `stop`
    web, worker = (
        subprocess.Popen(command, start_new_session=True)  # noqa: S603 - our own commands
        for command in commands(host, port)
    )
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        return web.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        stop([web, worker])


def stop(processes: Sequence[subprocess.Popen]) -> None:
    """End processes gently, and after ten seconds not gently."""
    for process in processes:
        process.terminate()
    for process in processes:
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=10)
        process.kill()
