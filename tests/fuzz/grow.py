"""Grows the corpus with a coverage-guided fuzzer: python -m tests.fuzz.grow TARGET FOLDER [-max_total_time=600].

It needs atheris, which is no dependency of the project: install it into an environment of its own with Python 3.11,
beside the project's dependencies. What follows the folder goes to libFuzzer; a file that breaks a reader is written to
the working folder. `tests.fuzz.choose` then keeps what is new, in few and small files.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["kiosk"]):
    from tests.fuzz.targets import TARGETS


def main() -> None:
    name, *arguments = sys.argv[1:]
    atheris.Setup([sys.argv[0], *arguments], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
