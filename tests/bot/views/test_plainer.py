import pytest

from bot.views.blocks import feedback, folded, header, section, table
from bot.views.charts import BAR, Chart, chart
from bot.views.json import Block, blocks_in
from bot.views.message import plain_text
from bot.views.plainer import RICH, without
from bot.views.rich import Task, card, carousel, plan

TABLE = table([("Factor", "Level"), ("Budget", "2")])
CHART = chart(Chart(BAR, "Fit", ("Budget", "Traffic"), {"RAG": (5.0, 4.5)}, "Factor", "fit"))
PLAN = plan("Tasks", [Task("Data", ("Clean it",), ("Stop: when it is late",))])
CARDS = carousel([card("*One*", "RAG", "It *worked*"), card("Two", "hybrid", "So did this")])
RICHES: tuple[Block, ...] = (
    header("Head"),
    TABLE,
    CHART,
    PLAN,
    CARDS,
    folded("More", section("inside")),
    feedback("f", good="1", bad="0"),
)


def kinds(*blocks: Block) -> list[str]:
    return [str(block["type"]) for block in blocks]


@pytest.mark.parametrize("block", RICHES, ids=lambda block: str(block["type"]))
def test_each_rich_kind_is_gone_from_its_plainest_form(block: Block) -> None:
    assert set(kinds(*without([block], RICH))) <= {"section", "actions"}


@pytest.mark.parametrize("kind", sorted(RICH))
def test_a_refused_kind_is_replaced_and_every_other_block_stays(kind: str) -> None:
    plainer = without(RICHES, {kind})
    assert kind not in kinds(*plainer)
    untouched = [block for block in RICHES if block["type"] != kind]
    assert [block for block in plainer if block in untouched] == untouched


def test_a_chart_becomes_a_table_of_its_points_and_then_lines() -> None:
    titled, points = without([CHART], {"data_visualization"})
    assert kinds(titled, points) == ["section", "table"]
    assert plain_text([CHART]) == "*Fit, fit*\n• *Budget*: RAG 5\n• *Traffic*: RAG 4.5"


def test_a_chart_that_is_shown_as_a_picture_is_left_out() -> None:
    assert without([CHART], {"data_visualization"}, pictured=True) == ()


def test_a_plan_is_folded_away_while_containers_are_taken() -> None:
    (container,) = without([PLAN], {"plan"})
    assert container["type"] == "container"
    assert plain_text([PLAN]) == "*Tasks*\n*Data*\n• Clean it\nStop: when it is late"


def test_a_refused_kind_inside_a_container_is_replaced_there() -> None:
    (container,) = without([folded("More", TABLE)], {"table"})
    assert kinds(*blocks_in(container["child_blocks"])) == ["section"]


def test_cards_keep_their_formatting_as_sections() -> None:
    assert plain_text([CARDS]).startswith("**One**\nRAG\nIt *worked*")
