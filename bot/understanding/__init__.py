"""Reads messages: what they state, ask and want done. Interpreters behind `dialogue.acts`."""

from bot.understanding.field_names import attribute_named, field_name
from bot.understanding.model import ModelInterpreter
from bot.understanding.rules import RulesInterpreter

__all__ = ["ModelInterpreter", "RulesInterpreter", "attribute_named", "field_name"]
