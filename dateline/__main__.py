"""`python -m dateline`: words from the command line in, an exit code out."""

from dateline.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
