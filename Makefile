# Two commands matter: `make report` and `make test`. The environment is .venv/.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: report test check build bench evaluate clean lock

report: $(READY)
	@$(BIN)/misconduct report

test: $(READY)
	@echo "tests"
	@$(BIN)/python -m pytest

check: $(READY)
	@echo "ruff check"
	@$(BIN)/ruff check .
	@echo "ruff format"
	@$(BIN)/ruff format --check .
	@echo "mypy --strict"
	@$(BIN)/mypy

build: $(READY)
	@$(BIN)/misconduct build

bench: $(READY)
	@for script in benchmarks/bench_*.py; do echo "$$script"; $(BIN)/python $$script || exit 1; done

evaluate: $(READY)
	@$(BIN)/python -m analysis.cases.evaluate

clean:
	@rm -rf .venv data/clean/misconduct.duckdb data/clean/tables data/clean/build.json reports/_site

# ensurepip is not on a bare Debian, so pip of the system fills the environment.
$(READY): requirements.lock pyproject.toml
	@echo "set up .venv (about a minute, once)"
	@$(PYTHON) -m venv --clear --without-pip .venv
	@$(PYTHON) -m pip --python $(BIN)/python install -qq --disable-pip-version-check \
		--require-hashes --no-deps --requirement requirements.lock
	@$(PYTHON) -m pip --python $(BIN)/python install -qq --disable-pip-version-check \
		--no-deps --no-build-isolation --editable .
	@touch $(READY)

# Needs uv on the path. Writes no addresses of registries.
lock:
	uv pip compile pyproject.toml --group dev --group bench --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-annotate --no-header --quiet \
		--output-file requirements.lock
