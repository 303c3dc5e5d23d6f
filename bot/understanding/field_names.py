"""The two spellings of attribute names: the framework's own, and the evaluation sets'."""

from typing import Final

from advisor.attributes import AttributeName

_SHORT: Final = {
    AttributeName.DEPLOYMENT_SPEED: "timeline",
    AttributeName.SCALABILITY: "traffic",
    AttributeName.USE_CASE_COMPLEXITY: "complexity",
}
_LONG: Final = {short: name for name, short in _SHORT.items()}


def field_name(name: AttributeName) -> str:
    """Return the name that the evaluation sets use."""
    return _SHORT.get(name, name.value)


def attribute_named(field: str) -> AttributeName | None:
    """Return the attribute that either spelling names, None if there is none."""
    if field in _LONG:
        return _LONG[field]
    return AttributeName(field) if field in set(AttributeName) else None
