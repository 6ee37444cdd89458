"""What can be chosen from when asking: fields and their short names, orders of results, fields to count by."""

from typing import Literal, get_args

Sort = Literal["relevance", "date", "-date"]
FacetField = Literal["speaker", "country", "stance", "target", "form", "outlet"]

FIELDS = ("text", "speaker", "role", "org", "country", "target", "stance", "form", "cue", "date", "outlet", "title",
          "kind", "id")  # fmt: skip
SHORT_NAMES = {"by": "speaker", "from": "country", "to": "target"}
POLARITIES = {"negative": -1, "neutral": 0, "positive": 1}
SORTS: tuple[Sort, ...] = get_args(Sort)
FACETS: tuple[FacetField, ...] = get_args(FacetField)
