"""Answers to people and to programs: on a terminal, in a pipe, to a file."""
