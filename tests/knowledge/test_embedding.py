import shutil
from pathlib import Path

import numpy as np
import pytest
from sentence_transformers import SentenceTransformer

from knowledge.embedding import (
    MINILM_SHA256,
    Embedder,
    check_weights,
    embedder_of,
    open_embedder,
    packaged_minilm,
    packaged_minilm_folder,
)
from knowledge.errors import ModelError
from tests.fakes.embedding import HashingEmbedder
from tests.tiny_models import TINY_DIMENSIONS, save_tiny_encoder


@pytest.fixture(scope="module", params=[packaged_minilm, HashingEmbedder])
def embedder(request: pytest.FixtureRequest) -> Embedder:
    made: Embedder = request.param()
    return made


def test_every_embedder_gives_one_unit_vector_a_text(embedder: Embedder) -> None:
    vectors = embedder.embed(["what does RAG cost", "a cat"])
    assert vectors.shape[0] == 2
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-3)


def test_every_embedder_puts_like_texts_nearer(embedder: Embedder) -> None:
    first, like, unlike = embedder.embed(["cost of RAG", "RAG cost", "quick brown fox"])
    assert first @ like > first @ unlike


def test_every_embedder_embeds_a_question_as_it_embeds_a_passage(embedder: Embedder) -> None:
    question = "what does RAG cost to set up?"
    assert embedder.embed_question(question) == pytest.approx(
        embedder.embed([question])[0], abs=1e-5
    )


def test_the_packaged_models_vectors_are_those_of_its_own_encode() -> None:
    texts = ["what does RAG cost to set up?", "a cat", "hallucination " * 300]
    own = SentenceTransformer(str(packaged_minilm_folder()), device="cpu")
    expected = own.encode(texts, normalize_embeddings=True)
    embedder = packaged_minilm()
    assert embedder.embed(texts) == pytest.approx(expected, abs=1e-5)
    questions = np.stack([embedder.embed_question(text) for text in texts])
    assert questions == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("name", ["passage", "document", "corpus"])
def test_a_model_gets_the_prompts_that_it_was_trained_with(tmp_path: Path, name: str) -> None:
    prompts = {"query": "query: ", name: "passage: "}
    prompted = embedder_of(str(save_tiny_encoder(tmp_path / "e5", seed=1, prompts=prompts)))
    bare = embedder_of(str(save_tiny_encoder(tmp_path / "bare", seed=1)))
    assert prompted.embed_question("RAG") == pytest.approx(
        bare.embed_question("query: RAG"), abs=1e-5
    )
    assert prompted.embed(["RAG"]) == pytest.approx(bare.embed(["passage: RAG"]), abs=1e-5)
    assert prompted.identity != bare.identity


def test_the_packaged_model_is_known_by_its_digest() -> None:
    assert packaged_minilm().identity == MINILM_SHA256


def test_other_weights_are_refused_with_both_digests(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"other weights")
    with pytest.raises(ModelError, match=MINILM_SHA256):
        check_weights(tmp_path / "model.safetensors", sha256=MINILM_SHA256)


def test_missing_weights_are_an_error_that_names_the_place(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=str(tmp_path)):
        check_weights(tmp_path / "model.safetensors", sha256=MINILM_SHA256)


def test_any_models_identity_is_of_its_weights_not_of_its_place(tmp_path: Path) -> None:
    first = save_tiny_encoder(tmp_path / "first", seed=1)
    shutil.copytree(first, tmp_path / "moved")
    other = save_tiny_encoder(tmp_path / "other", seed=2)
    identity = embedder_of(str(first)).identity
    assert embedder_of(str(tmp_path / "moved")).identity == identity
    assert embedder_of(str(other)).identity != identity


def test_any_model_embeds_in_its_own_number_of_dimensions(tmp_path: Path) -> None:
    tiny = open_embedder(str(save_tiny_encoder(tmp_path, seed=1)))
    vectors = tiny.embed(["a cat", "what does RAG cost"])
    assert vectors.shape == (2, TINY_DIMENSIONS)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-3)


def test_a_folder_without_a_model_is_an_error_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"cannot be loaded; give the folder"):
        open_embedder(str(tmp_path))
