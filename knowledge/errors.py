"""What can go wrong in `knowledge`.

    KnowledgeError
    ├── CorpusError         a corpus file that cannot be read; names file and line
    ├── DocumentUnreadable  a team's file that cannot be read; names it and the way out
    ├── ModelError          an embedding model or reranker that cannot be loaded
    ├── IndexUnavailable    an index that cannot be built, opened or asked
    └── LanguageModelFailed a language model that did not answer, or not usably
        └── BudgetUsedUp    ... since the day's budget for it is spent

A question without an answer is no error: it is an `Answer` that abstains.
"""


class KnowledgeError(Exception):
    """Any expected failure of this package."""


class CorpusError(KnowledgeError):
    """A corpus file breaks the format. `line` counts from 1."""

    def __init__(self, file: str, line: int, problem: str) -> None:
        super().__init__(f"{file}, line {line}: {problem}")
        self.file = file
        self.line = line
        self.problem = problem


class DocumentUnreadable(KnowledgeError):
    """A file cannot become one of a team's documents. `problem` says why and what to do."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name}: {problem}")
        self.name = name
        self.problem = problem


class ModelError(KnowledgeError):
    """The model `model`, a path or a name, cannot be used."""

    def __init__(self, model: str, problem: str) -> None:
        super().__init__(f"model {model!r}: {problem}")
        self.model = model
        self.problem = problem


class IndexUnavailable(KnowledgeError):
    """The index at `place`, a folder or a server, cannot be built, opened or asked."""

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(f"index {place!r}: {problem}")
        self.place = place
        self.problem = problem


class LanguageModelFailed(KnowledgeError):
    """The language model `name` gave no usable answer; the extractive one stands in."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"language model {name!r}: {problem}")
        self.name = name
        self.problem = problem


class BudgetUsedUp(LanguageModelFailed):
    """The language model was not asked: the workspace's budget of the day is used up."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "the budget of the day is used up")
