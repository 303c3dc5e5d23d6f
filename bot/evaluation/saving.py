"""Saves an evaluation as JSON, for programs that follow the figures from one to the next."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from bot.evaluation.report import Evaluation
from bot.evaluation.table import Figure, Share, Table

Saved = Mapping[str, object]


def save(evaluation: Evaluation, file: Path, *, at: datetime, setup: Mapping[str, str]) -> None:
    """Write all figures, when and of what: `setup` names models and index. Raises `OSError`."""
    content = {
        "date": at.isoformat(timespec="seconds"),
        "setup": dict(setup),
        "tables": [_table(table) for table in evaluation.tables],
        "refusal_curve": [
            {
                "threshold": one.threshold,
                "answerable": _figure(one.answerable),
                "unanswerable": _figure(one.unanswerable),
            }
            for one in evaluation.curve
        ],
        "confidence_weights": dict(evaluation.weights),
    }
    file.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _table(table: Table) -> Saved:
    lines = [
        {
            "measure": measure,
            **{c: _figure(figure) for c, figure in zip(table.columns, figures, strict=True)},
        }
        for measure, figures in table.lines
    ]
    return {"title": table.title, "columns": list(table.columns), "lines": lines}


def _figure(figure: Figure) -> object:
    """A share as its parts; what was not measured as null; else the number or the text."""
    if isinstance(figure, Share):
        return {"part": figure.part, "whole": figure.whole}
    return figure if figure != "" else None
