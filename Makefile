# make demo | make test | make lint | make docs | make clean
# Needs Python 3.11 or later, make and a package registry; all else goes to .venv.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint docs clean

.venv/ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "onrecord needs Python 3.11 or later: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(BIN)/python -m compileall -q -x '/\.' .
	@touch $@

demo: .venv/ready
	@rm -rf .demo
	$(BIN)/onrecord --corpus .demo ingest --published 2021-02-26 seeds
	$(BIN)/onrecord --corpus .demo search --speaker zakharova
	$(BIN)/onrecord --corpus .demo search --country Russia
	$(BIN)/onrecord --corpus .demo search --stance condemn

test: .venv/ready
	$(BIN)/python -m pytest

lint: .venv/ready
	@mkdir -p .types && ln -sfn .. .types/onrecord
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	MYPYPATH=.types $(BIN)/mypy -p onrecord

docs: .venv/ready
	$(BIN)/python docs/generate.py

clean:
	rm -rf .venv .types .demo build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
