# boardpapers: `make` or `make help` lists what can be made. Needs Python 3.11 or newer, make and git.

PY := .venv/bin/python
PAPER ?= samples/alderbrook-hwb-2024-06-18-pack.pdf
SECONDS ?= 60

.DEFAULT_GOAL := help
.PHONY: help run test check schemas samples bench profile fuzz clean

help:  ## List the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F '\t' '{printf "make %-9s %s\n", $$1, $$2}'

run: .venv/run.stamp  ## Install, read a sample pack into out/ and show what was found (PAPER=FILE for another)
	@mkdir -p out
	@.venv/bin/boardpapers extract "$(PAPER)" -o "out/$(notdir $(basename $(PAPER))).yaml"
	@echo "Records: out/$(notdir $(basename $(PAPER))).yaml"

test: .venv/dev.stamp  ## Run the tests (HYPOTHESIS=search: property tests on new examples)
	$(PY) -m pytest

check: .venv/dev.stamp  ## Lint, formatting and types
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy

schemas: .venv/dev.stamp  ## Write the JSON Schemas of the records into schemas/
	$(PY) -m boardpapers.schema schemas

samples: .venv/dev.stamp  ## Draw the sample papers and their expectations again
	$(PY) samples/generate.py

bench: .venv/dev.stamp  ## Time and memory beside other libraries (slow; results: benchmarks/README.md)
	$(PY) benchmarks/bench.py

profile: .venv/dev.stamp  ## Where the time of one extraction goes, by function (PAPER=FILE)
	@mkdir -p out
	@$(PY) -c 'import boardpapers.pipeline, cProfile, pstats, sys; p = cProfile.Profile(); p.runcall(boardpapers.pipeline.extract, sys.argv[1]); pstats.Stats(p).sort_stats("tottime").print_stats(40)' "$(PAPER)"

fuzz: .venv/dev.stamp  ## Read damaged papers for SECONDS=60 seconds; what breaks is kept in tests/fuzz/finds/
	$(PY) tests/fuzz/fuzz.py --seconds $(SECONDS)

clean:  ## Remove what was made, but not .venv
	rm -rf out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

# ---- the virtual environment: made when it is missing, brought up to date when pyproject.toml changes

.venv/bin/python:
	@python=; for p in python3 python3.11 python3.12 python3.13 python3.14 python; do \
	  if $$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$p; break; fi; \
	done; \
	if [ -z "$$python" ]; then echo "Python 3.11 or newer with venv is needed." >&2; exit 2; fi; \
	$$python -m venv .venv

.venv/run.stamp: pyproject.toml | .venv/bin/python
	$(PY) -m pip install --quiet --disable-pip-version-check --editable '.[xlsx]'
	@touch $@

.venv/dev.stamp: .venv/run.stamp
	$(PY) -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(PY) -m pip install --quiet --group dev
	@touch $@
