# Everything is set up on the way: `make run` and `make test` work on a fresh machine and are quick the second time.
# ARGS go to the command: make run ARGS=--windowed
PYTHON ?= python3
ARGS ?=
export PYTHON
python := .venv/bin/python

.PHONY: help run test check bench shots sheet references renew lock clean

help:
	@echo "make run      show the exhibit on the default bundle (ARGS=--windowed for a window)"
	@echo "make test     check and run the whole test suite, without a screen"
	@echo "make check    ruff and mypy only"
	@echo "make bench    run the benchmarks"
	@echo "make shots    take pictures of every screen into out/shots"
	@echo "make sheet    one contact sheet of everything: sizes, languages, palettes, into out/sheet"
	@echo "make references  take the reference pictures of tests/look again; look at them before you commit them"
	@echo "make renew    write the schema, the reference, the page of graphs and the pictures again"
	@echo "make lock     renew the pinned requirements from pyproject.toml"
	@echo "make clean    remove what make made"

run:
	@tools/environment run
	@$(python) main.py $(ARGS)

# Two at a time, each file in one process: what starts the whole exhibit comes first, because it takes longest.
test: check
	@$(python) -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder $(ARGS)

check:
	@tools/environment test
	@$(python) -m ruff check
	@$(python) -m mypy

bench:
	@tools/environment test
	@$(python) -m kiosk bench $(ARGS)

shots:
	@tools/environment run
	@$(python) -m kiosk shots resources/chongqing -o out/shots $(ARGS)

sheet:
	@tools/environment run
	@$(python) -m kiosk shots resources/chongqing -o out/sheet --sheet out/sheet/contact-sheet.webp --palette all \
		--size 1920x1080 --size 1280x800 --size 3840x2160 --size 1080x1920 $(ARGS)

references:
	@tools/environment test
	@PYTHONPATH=. $(python) tools/references

renew:
	@tools/environment run
	@PYTHONPATH=. $(python) tools/renew
	@$(python) -m kiosk shots resources/chongqing -o out/shots --size 1920x1080 --size 1080x1920 --poster docs/pictures/screens.webp
	@rm -rf out/starter docs/pictures/graphs
	@$(python) -m kiosk new out/starter
	@$(python) -m kiosk shots out/starter --graphs -o docs/pictures/graphs
	@PYTHONPATH=. $(python) tools/graphs_page out/starter

lock:
	@tools/environment run
	@tools/lock

clean:
	rm -rf .venv out build dist kiosk-preview .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
