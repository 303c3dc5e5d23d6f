from bot.evaluation.plain_rag import CHUNK_CHARACTERS, FOUND, chunks, plain_rag
from bot.evaluation.sections import LITERATURE
from tests.bot.evaluation.asking import SETUP, passage
from tests.fakes.embedding import HashingEmbedder


def test_a_chunk_knows_the_sections_that_its_text_is_from() -> None:
    setup = next(chunk for chunk in chunks() if passage(SETUP).text in chunk.text)
    assert "cost" in setup.sections
    assert all(chunk.sections and len(chunk.text) <= CHUNK_CHARACTERS for chunk in chunks())


def test_what_shares_words_with_a_question_is_found_first() -> None:
    found = plain_rag(HashingEmbedder())("RAFT trains with distractors on Torch Hub")
    assert len(found) == FOUND
    assert LITERATURE in found[0].sections
