"""Query string to query: the language that people search in.

strikes                       a word in any form: strike, strikes, striking
strikes erbil                 both; the same as `strikes and erbil`
"air strikes"                 just these words in this order
strikes or raids, -drones     either; not this one (also `not drones`); binding: not, and, or
(strikes or raids) erbil      parentheses
sanction*                     words that begin so
sanctoins~, speaker:lavrof~   words that are written much like this one
US, U.S.                      the abbreviation and not the pronoun; us finds both, "us" only the pronoun
speaker:lavrov                a field, with one word or with "several words"; see choices.FIELDS
country:RU, from:russian      a country by code, name or demonym
from:RU to:US                 who speaks and about whom, each way
stance:condemn                a stance, or a group of them: negative, neutral, positive
stance:ACCUSE                 the stances of a PLOVER root
date:2021-02, date:2021..     a year, a month, a day or a range, ends included, in either order
date:today, date:-30d..       days, weeks (w), months (m) or years (y) before today
"""

from datetime import date

from ..errors import QueryError
from .lex import Token, tokens
from .query import Everything, Not, Query, all_of, any_of
from .values import field_name, field_query, value_query, words_query
from .written import problem, shown

__all__ = ["field_query", "parse"]

MAX_LENGTH = 10_000  # characters
MAX_NESTING = 50  # parentheses inside each other

_BEGINNINGS = ("word", "field", "not", "(")


def parse(query: str, today: date | None = None) -> Query:
    """Return what a query asks for; an empty one asks for everything.

    Args:
        query: in the language above.
        today: the day that `today` and `-30d` count from; without it they are not understood.

    Raises:
        QueryError: it cannot be understood: the message says what, in which column, and what to try.
    """
    if len(query) > MAX_LENGTH:
        raise QueryError(f"a query of {len(query):,} characters: ask in at most {MAX_LENGTH:,}")
    reader = _Reader(query, today)
    if reader.token.sign == "end":
        if query.strip():
            raise problem(f"no word in {shown(query)}", 1, "search for letters or digits")
        return Everything()
    found = reader.either()
    if reader.token.sign == ")":
        raise problem("a ) that closes nothing", reader.token.column, "add a ( before it, or put it in quotes")
    return found


class _Reader:
    """Reads a query's tokens from left to right; `token` is the one not yet read."""

    def __init__(self, query: str, today: date | None) -> None:
        self._tokens = tokens(query)
        self._today = today
        self._nesting = 0
        self.token = next(self._tokens)

    def either(self) -> Query:
        parts = [self._all()]
        while self.token.sign == "or":
            parts.append(self._all(self._next()))
        return any_of(parts)

    def _all(self, after: Token | None = None) -> Query:
        parts = [self._one(after)]
        while self.token.sign == "and" or self.token.sign in _BEGINNINGS:
            parts.append(self._one(self._next() if self.token.sign == "and" else None))
        return all_of(parts)

    def _one(self, after: Token | None) -> Query:
        """Read one thing to search for, which `after` (an operator, a parenthesis) calls for."""
        negated = False
        while self.token.sign == "not":
            after, negated = self._next(), not negated
        if self.token.sign not in _BEGINNINGS:
            raise self._missing(after)
        token = self._next()
        if token.sign == "(":
            found = self._group(token)
        elif token.sign == "field":
            found = value_query(field_name(token.text, token.column), token.value, self._today)
        else:
            found = words_query(token.value)
        return Not(found) if negated else found

    def _group(self, opening: Token) -> Query:
        self._nesting += 1
        if self._nesting > MAX_NESTING:
            raise problem(f"more than {MAX_NESTING} parentheses inside each other", opening.column, "use fewer")
        if self.token.sign == ")":
            raise problem("nothing between parentheses", opening.column, "write something to search for")
        found = None if self.token.sign == "end" else self.either()
        if not found or self._next().sign != ")":
            raise problem("a ( that nothing closes", opening.column, "add a ) after it, or put it in quotes")
        self._nesting -= 1
        return found

    def _next(self) -> Token:
        read = self.token
        if read.sign != "end":
            self.token = next(self._tokens)
        return read

    def _missing(self, after: Token | None) -> QueryError:
        if after:
            hint = "write what to search for, or put the word in quotes"
            return problem(f"nothing to search for after {shown(after.text)}", after.column, hint)
        if self.token.sign in ("and", "or"):
            hint = "write what to search for, or put the word in quotes"
            return problem(f"nothing to search for before {shown(self.token.text)}", self.token.column, hint)
        return problem("a ) that closes nothing", self.token.column, "add a ( before it, or put it in quotes")
