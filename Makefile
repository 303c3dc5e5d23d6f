# Two commands do everything on a fresh machine: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

.PHONY: run test check bench faults eval clean

run: $(INSTALLED)  ## Start the bot: in Slack if tokens are set, else in a local workspace.
	$(BIN)/advisor-bot run $(ARGS)

test: $(INSTALLED) check  ## Every check and every test; most wait, so three files at once, of one thread each.
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest --numprocesses 3 --dist loadfile $(ARGS)

check: $(INSTALLED)  ## Style, types and layers.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(INSTALLED)  ## Speed and memory, as ratios measured side by side.
	$(BIN)/python -m tests.bench $(ARGS)

faults: $(INSTALLED)  ## Kill it, stop it, cut it off, in full: what was lost, doubled, out of order.
	$(BIN)/python -m tests.faults $(ARGS)

eval: $(INSTALLED)  ## Quality on the shipped evaluation sets, beside a baseline.
	$(BIN)/advisor-bot eval

clean:  ## Remove what make made here.
	rm -rf $(VENV)

$(INSTALLED): pyproject.toml deploy/constraints.txt
	@echo "Installing into $(VENV); the first time takes a few minutes."
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint deploy/constraints.txt --editable '.[dev]'
	touch $@
