"""Markdown as parts under their headings."""

import re

from knowledge.own.document import Part

_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_FENCE = re.compile(r"^\s*(```|~~~)")
_LONGEST_PLACE = 120


def parts_of_markdown(text: str) -> tuple[Part, ...]:
    """Return a part for each heading with text under it; a heading names those above it too."""
    path: dict[int, str] = {}
    parts: list[tuple[str, list[str]]] = [("", [])]
    fenced = False
    for line in text.splitlines():
        fenced ^= _FENCE.match(line) is not None
        heading = None if fenced else _HEADING.match(line)
        if heading is None:
            parts[-1][1].append(line)
            continue
        depth = len(heading[1])
        path = {level: name for level, name in path.items() if level < depth}
        path[depth] = heading[2].strip("*_ ")
        parts.append((": ".join(path.values())[:_LONGEST_PLACE], []))
    found = (Part(place=place, text="\n".join(lines).strip()) for place, lines in parts)
    return tuple(part for part in found if part.text)
