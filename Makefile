# Two commands to live here: make run, make test. `make check` is all that is checked besides.
.DEFAULT_GOAL := run
.PHONY: run setup test check bench lock chromium
PYTHON ?= python3
BIN := .venv/bin
export UV_PYTHON_DOWNLOADS := never

# uv where it is already there, since it is faster; else pip, which comes with Python.
UV := $(shell command -v uv 2>/dev/null)
ifdef UV
INSTALL = uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes --only-binary :all: -r
LINK = uv pip install --quiet --python $(BIN)/python --no-deps --editable .
else
INSTALL = $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r
LINK = $(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
endif

run: .venv/.stamp
	@DEMO=yes $(BIN)/goldenthread serve --setup

setup: .venv/.stamp
	@$(BIN)/goldenthread setup --sample

.venv/.stamp: requirements.lock pyproject.toml
	@echo "Installing what Goldenthread needs (only when the lock has changed)"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(INSTALL) requirements.lock
	@$(LINK)
	@touch $@

.venv/.dev: requirements-dev.lock .venv/.stamp
	@$(INSTALL) requirements-dev.lock
	@touch $@

# The whole suite on SQLite; then, where POSTGRES_URL names a server, all that touches records once more on it.
test: .venv/.dev chromium
	$(BIN)/pytest -n 2
ifdef POSTGRES_URL
	DATABASE_URL=$(POSTGRES_URL) $(BIN)/pytest -n 2 -m "not browser" tests/people tests/programmes tests/evaluation tests/audit tests/history tests/insight tests/sample tests/test_cli.py
endif

chromium:
	@command -v chromium >/dev/null || { test "$$(id -u)" = 0 && apt-get -qq update && apt-get -qq install -y chromium fonts-liberation >/dev/null; } || echo "No Chromium: the journeys will say that they are skipped."

check: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint --lint --quiet goldenthread
	$(BIN)/python manage.py check --fail-level WARNING
	$(BIN)/python manage.py makemigrations --check --dry-run

bench: .venv/.dev
	$(BIN)/python benchmarks/run.py

lock:
	uv pip compile pyproject.toml --universal -p 3.11 --generate-hashes --no-emit-index-url --upgrade --custom-compile-command "make lock" -o requirements.lock
	uv pip compile pyproject.toml --group dev --universal -p 3.11 --generate-hashes --no-emit-index-url -c requirements.lock --custom-compile-command "make lock" -o requirements-dev.lock
