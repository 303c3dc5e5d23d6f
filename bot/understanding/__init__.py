"""Reads messages: what they state, ask and want done. Interpreters behind `dialogue.acts`."""

from bot.understanding.rules import RulesInterpreter

__all__ = ["RulesInterpreter"]
