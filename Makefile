# The commands of this project; CI runs the same. `make` lists them.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# No environment of its own for the build: its backend is locked like everything else.
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
WORKERS ?= 2
AXE := axe-core@4.10.3
GEPHI_LITE := graphology@0.26.0 graphology-gexf@0.13.2
# Java and Maven fetch and run the programs of tests/engines.
DEBIAN_PACKAGES := jing raptor2-utils chromium fonts-noto-cjk default-jdk-headless maven

.DEFAULT_GOAL := help
.PHONY: help graph setup components test check bench docs picture lock clean

help:  ## List the commands.
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

graph: $(VENV)/.graph  ## Build the bundled data into exports/; sets up what it needs.
	$(BIN)/casegraph build

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("casegraph needs Python 3.11 or newer") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

# A library of run time only, at the locked versions.
$(VENV)/.graph: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) install --constraint requirements.lock hatchling editables
	$(PIP) install --constraint requirements.lock --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) install --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.graph

setup: $(VENV)/.dev  ## Set up everything that developing needs.

# Only what is missing, and only as root: a test that lacks one says so at the end of the run.
components: $(VENV)/node_modules/axe-core $(VENV)/node_modules/graphology-gexf  ## Install what some tests need: Debian packages as root, axe-core from npm.
	@missing=; for one in $(DEBIAN_PACKAGES); do dpkg -s $$one >/dev/null 2>&1 || missing="$$missing $$one"; done; \
	test -z "$$missing" && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends $$missing; } \
	    >/dev/null || echo "COULD NOT INSTALL:$$missing" >&2; \
	else echo "NOT INSTALLED (needs root and apt-get):$$missing" >&2; fi

# What judges the page's accessibility; into the environment, since nothing of it is ours.
$(VENV)/node_modules/axe-core: | $(BIN)/python
	@npm install --silent --no-audit --no-fund --prefix $(VENV) $(AXE) || echo "NOT INSTALLED (needs npm): $(AXE)" >&2

# With what Gephi Lite reads GEXF.
$(VENV)/node_modules/graphology-gexf: | $(BIN)/python
	@npm install --silent --no-audit --no-fund --prefix $(VENV) $(GEPHI_LITE) || echo "NOT INSTALLED (needs npm): $(GEPHI_LITE)" >&2

# The tests of one engine stay in one worker, and so start one server.
test: setup components check  ## Run every check and every test, with coverage.
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup --cov --cov-report=term

check: setup  ## Run the linters, the type checker and the layers.
	$(BIN)/ruff check graph tests
	$(BIN)/ruff format --check graph tests
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/codespell

bench: setup  ## Print how the speed compares with named baselines.
	$(BIN)/python -m tests.benchmarks

docs: setup  ## Write the tables of both READMEs anew.
	$(BIN)/python -m tests.docs.tables

picture: $(VENV)/.dev  ## Take the pictures of the READMEs: the page, Gephi, Neo4j.
	$(BIN)/python -m tests.docs.make_picture
	$(BIN)/python -m tests.docs.make_gallery

lock:  ## Write requirements.lock anew from the newest versions that pyproject.toml allows.
	rm -rf $(VENV)-lock
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/python -m pip --quiet install --upgrade 'pip>=25.1'
	$(VENV)-lock/bin/python -m pip --quiet install --group dev .
	$(VENV)-lock/bin/python -m pip freeze --exclude casegraph --exclude pip --exclude setuptools > requirements.lock
	rm -rf $(VENV)-lock

clean:  ## Remove whatever the other commands made.
	rm -rf $(VENV) dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find exports -mindepth 1 ! -name README.md -delete
	find graph tests -name __pycache__ -type d -prune -exec rm -rf {} +
