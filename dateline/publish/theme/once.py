"""Once: a macro and a value go in; what it makes of this, made for the first who asks, comes out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from markupsafe import Markup


class Once:
    """In templates, `once(macro, value, …)` is what a macro makes of this value and the rest, made once for each.

    It is for values that are the same object on many pages, as a card is, and the frame.
    """

    def __init__(self) -> None:
        # By macro, and by whatever else it was given; then by the identity of the value.
        self.made: defaultdict[object, dict[int, tuple[object, Markup]]] = defaultdict(dict)

    def __call__(self, macro: Callable[..., Markup], value: object, *rest: object) -> Markup:
        """The HTML that the macro makes of them."""
        made = self.made[(macro, *rest) if rest else macro]
        found = made.get(id(value))
        if found is None:
            # The value is kept too, so that no other can take its identity.
            found = made[id(value)] = value, macro(value, *rest)
        return found[1]

    def forget(self) -> None:
        """Begin anew, as for another state of the site."""
        self.made.clear()
