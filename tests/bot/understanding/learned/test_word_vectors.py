from bot.understanding.learned.word_vectors import packaged_vectors


def test_a_word_is_cut_into_the_longest_known_pieces() -> None:
    vectors = packaged_vectors()
    assert len(vectors.pieces("money")) == 1
    assert len(vectors.pieces("overdosing")) > 1
    assert vectors.pieces("\u1e00\u16a0") == ()
