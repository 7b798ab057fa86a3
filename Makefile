# Two words are enough: `make site` and `make test`. Both make their own environment, .venv, first.

PYTHON ?= python3
RUN = .venv/bin/python
PIP = $(RUN) -m pip -qq --disable-pip-version-check --no-input

# What Python compiles, and what we compile templates to, is kept for the next start, whatever the shell asks for.
export PYTHONDONTWRITEBYTECODE =

.PHONY: site test lock wheel clean

site: .venv/ready  ## the site, in output/
	$(RUN) build.py

test: .venv/ready  ## every test: lint, types, imports, the program, the pages
	$(RUN) -m pytest --numprocesses auto --maxprocesses 8 --dist worksteal

# Exactly what requirements.txt locks; made anew when it changes.
.venv/locked: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
	    "Python 3.11 or newer is needed, and $(PYTHON) is %d.%d: make PYTHON=python3.12" % sys.version_info[:2])'
	$(PYTHON) -m venv --clear .venv
	$(PIP) install --require-hashes --requirement requirements.txt
	@touch $@

# The project itself, editable; its build backend is locked too, so nothing is fetched.
.venv/ready: .venv/locked pyproject.toml
	$(PIP) install --no-deps --no-build-isolation --editable .
	@$(RUN) -m compileall -q dateline
	@touch $@

lock:  ## requirements.txt from pyproject.toml, for every system and Python >= 3.11; UPGRADE=--upgrade for newer releases
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	    --no-config --no-header --no-emit-index-url --no-emit-find-links --quiet $(UPGRADE) --output-file requirements.txt

wheel: .venv/ready  ## dist/dateline-….whl
	$(RUN) -m pip wheel --no-deps --no-build-isolation --wheel-dir dist .

clean:  ## what make made; the site goes with `python build.py clean`
	rm -rf .venv dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
