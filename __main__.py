"""The command `onrecord`, and `python -m onrecord`."""

import gc
import sys


def run() -> None:
    """Run the command line, which Ctrl-C ends without a word also while it is being loaded."""
    try:
        from .commands.startup import hasten

        hasten()
        from .cli import main

        main()
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        gc.freeze()  # what is there at the end goes with the process, and need not be looked through before


if __name__ == "__main__":
    run()
