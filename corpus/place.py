"""Where the corpus is."""

import os
from pathlib import Path

FILE = "corpus.sqlite"
"""The file in its folder that holds it."""


def default_folder() -> Path:
    """Return the folder of the corpus where none is named: ONRECORD_CORPUS, or the platform's folder for user data."""
    if named := os.environ.get("ONRECORD_CORPUS"):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("onrecord", appauthor=False)
