"""The exit statuses of the command line."""

FOUND, NOTHING, ERROR, SKIPPED, INTERRUPTED = 0, 1, 2, 3, 130
