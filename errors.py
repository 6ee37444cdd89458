"""The one family of errors that onrecord raises on purpose.

Every message says what was wrong, where, and what to try. `cli.py` turns it into one line on stderr and exit status 2.
"""


class OnrecordError(Exception):
    """Something that the user can mend: catch this to catch them all."""


class InputError(OnrecordError):
    """A document cannot be read: missing, empty, too large, not text."""


class QueryError(OnrecordError):
    """A question cannot be understood: an unknown field, country, stance or date."""


class CorpusError(OnrecordError):
    """The corpus on disk cannot be used: missing, locked, damaged, of another version; or it has no such statement."""


class LexiconError(OnrecordError):
    """A word list is malformed."""
