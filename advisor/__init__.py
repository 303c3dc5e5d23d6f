"""Scores a project's attributes against the article's framework and the published evidence."""

from advisor.as_json import to_json
from advisor.assessing import assess
from advisor.assignments import parse_assignments
from advisor.errors import InputError
from advisor.parsing import parse_attributes
from advisor.quantities import read_value
from advisor.report import to_text
from advisor.request import parse_request

__all__ = [
    "InputError",
    "assess",
    "parse_assignments",
    "parse_attributes",
    "parse_request",
    "read_value",
    "to_json",
    "to_text",
]
