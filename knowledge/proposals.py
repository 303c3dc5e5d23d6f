"""Proposals: a language model's structured answer, read claim by claim while it still arrives."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import from_json

from knowledge.grounding import Proposed

LONGEST_REPLY = 20_000
"""Characters: far above any honest answer, so that an endless stream ends as a failure."""


class ClaimSchema(BaseModel):
    """One claim and the numbers of the statements that it rests on."""

    model_config = ConfigDict(frozen=True)

    text: str = Field(min_length=1, max_length=600)
    statements: list[int] = Field(min_length=1, max_length=8)


class AnswerSchema(BaseModel):
    """The claims that answer the question; sufficient is false if the statements do not."""

    model_config = ConfigDict(frozen=True)

    sufficient: bool
    claims: list[ClaimSchema] = Field(max_length=8)


class ProposalReader:
    """Takes an answer's JSON in pieces and gives each claim once, as soon as it is complete.

    A claim is complete when the next one has begun, the last when the whole answer is there: of a
    number such as the 1 of 12 no parser can tell earlier. Both methods raise `ValueError` on what
    is not the schema's; then the whole answer is worth nothing, also what was given before.
    """

    def __init__(self) -> None:
        self._text = ""
        self._given = 0

    def read(self, piece: str) -> tuple[Proposed, ...]:
        """Return the claims that this piece completes."""
        self._text += piece
        if len(self._text) > LONGEST_REPLY:
            raise ValueError("the reply does not end")
        begun = _begun(self._text)
        return self._new(tuple(ClaimSchema.model_validate(claim) for claim in begun[:-1]))

    def rest(self) -> tuple[Proposed, ...]:
        """Return the claims not given yet, once the answer has ended."""
        answer = AnswerSchema.model_validate_json(self._text)
        if answer.sufficient:
            return self._new(tuple(answer.claims))
        if self._given:
            raise ValueError("the reply contradicts itself")
        return ()

    def _new(self, complete: tuple[ClaimSchema, ...]) -> tuple[Proposed, ...]:
        new = complete[self._given :]
        self._given = len(complete)
        return tuple(Proposed(claim.text, tuple(claim.statements)) for claim in new)


def _begun(text: str) -> list[Any]:
    """Return the claims begun so far, the last perhaps cut; none before it is said to suffice."""
    if not text.strip():
        return []
    answer = from_json(text, allow_partial=True)
    if not isinstance(answer, dict) or answer.get("sufficient") is not True:
        return []
    claims = answer.get("claims", [])
    return claims if isinstance(claims, list) else []
