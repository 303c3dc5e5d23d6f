"""What takes turns in stays small: it loads nothing of what answers them."""

import subprocess
import sys

HEAVY = ("chromadb", "langchain", "langchain_core", "sentence_transformers", "torch")
FRONT = "import sys, bot.cli, bot.serving, bot.bootstrap.front, bot.listeners.http"


def test_the_front_imports_no_model_and_no_index() -> None:
    program = f"{FRONT}; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    loaded = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.split() == []
