"""Tell quotations that are names or terms, and no speech."""

from ..tag import Tagged


def is_noun(tagged: Tagged, number: int) -> bool:
    """Tell whether a quotation can stand in a noun phrase: a name, or a single word in marks."""
    quotation = tagged.paragraph.quotations[number]
    return is_name(tagged, number) or quotation.last - quotation.first == 2


def is_name(tagged: Tagged, number: int) -> bool:
    """Tell whether a quotation is a name: at most six words, the chief ones capitalised."""
    quotation = tagged.paragraph.quotations[number]
    inner = tagged.paragraph.tokens[quotation.first + 1 : quotation.last]
    chief = [token for token in inner if token.text[0].isalpha() and len(token.text) > 3]
    return 0 < len(inner) <= 6 and bool(chief) and all(_capitalised(token.text) for token in chief)


def _capitalised(word: str) -> bool:
    """Tell whether a word is written as a name is: "Saraya", "al-Dam"."""
    return word[0].isupper() or any(part[:1].isupper() for part in word.split("-"))
