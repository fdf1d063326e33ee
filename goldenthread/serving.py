"""Serving the pages: one web process, one worker beside it, both ended together."""

import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from socket import gethostname

from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

BIN = Path(sys.executable).parent
LOOK_EVERY = 5  # seconds
TRIES = 3


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
    return web, [*worker, f"--worker-id={name_of_worker(port)}"]


def name_of_worker(port: int) -> str:
    """The same for each worker that this machine starts beside the pages of a port: one follows the other."""
    return f"{gethostname()[:48]}:{port}"


def serve(host: str, port: int) -> int:
    """Run both until the pages end or somebody stops them, and give the exit code of the web process."""
    web_command, worker_command = commands(host, port)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    take_up_again(name_of_worker(port))
    web, worker = start(web_command), start(worker_command)
    try:
        while True:
            with suppress(subprocess.TimeoutExpired):
                return web.wait(timeout=LOOK_EVERY)
            if worker.poll() is not None:
                take_up_again(name_of_worker(port))
                worker = start(worker_command)
    except KeyboardInterrupt:
        return 0
    finally:
        stop([web, worker])


def start(command: Sequence[str]) -> subprocess.Popen:
    # in a session of its own, so that Ctrl+C reaches it once, through `stop`
    return subprocess.Popen(command, start_new_session=True)  # noqa: S603 - our own commands


def take_up_again(worker: str) -> int:
    """Let the jobs that a worker left when it was killed be done again, and give their number.

    A job that was left three times fails. What a job records is one transaction, so nothing is half written.
    """
    left = [job for job in DBTaskResult.objects.running() if job.worker_ids[-1:] == [worker]]
    for job in left:
        if len(job.worker_ids) >= TRIES:
            job.set_failed(TimeoutError("The worker was killed each time."))
        else:
            job.status = TaskResultStatus.READY
            job.save(update_fields=["status"])
    return len(left)


def stop(processes: Sequence[subprocess.Popen]) -> None:
    """End processes gently, and after ten seconds not gently."""
    for process in processes:
        process.terminate()
    for process in processes:
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=10)
        process.kill()
