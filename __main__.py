"""The command `onrecord`, and `python -m onrecord`."""

import sys


def run() -> None:
    """Run the command line, which Ctrl-C ends without a word also while it is being loaded."""
    try:
        from .cli import main

        main()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    run()
