"""The site in this folder, built: `python build.py` is `python -m dateline`."""

from dateline.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
