"""What can be chosen from when asking: the orders of results, and the fields to count by."""

from typing import Literal, get_args

Sort = Literal["relevance", "date", "-date"]
FacetField = Literal["speaker", "country", "stance", "target", "form", "outlet"]

SORTS: tuple[Sort, ...] = get_args(Sort)
FACETS: tuple[FacetField, ...] = get_args(FacetField)
