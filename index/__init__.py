"""Statements to answers."""
