import csv
from datetime import date, timedelta
from io import StringIO
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from advisor import assess
from advisor.assessment import Approach, Assessment
from advisor.attributes import Attributes
from advisor.roadmap import FULL_WEEKS, Fit, plan_roadmap
from advisor.roadmap_export import to_csv, to_icalendar, to_markdown
from advisor.roadmap_tasks import LEAST_WEEKS, PHASES
from tests.advisor.projects import PROJECTS, project

START = date(2027, 1, 4)


def rag_within(weeks: int) -> Assessment:
    return assess(
        project(
            knowledge_volatility="high",
            style_or_format_task=False,
            data_volume=4,
            deployment_speed={"value": weeks, "unit": "weeks"},
        )
    )


def test_with_time_enough_the_plan_takes_six_phases_of_two_weeks() -> None:
    roadmap = plan_roadmap(rag_within(20), start=START)
    assert roadmap.fit is Fit.FULL
    assert [(phase.end - phase.start).days + 1 for phase in roadmap.phases] == [14] * 6
    assert roadmap.phases[0].start == START


def test_a_shorter_deadline_compresses_all_phases_into_it() -> None:
    roadmap = plan_roadmap(rag_within(6), start=START)
    assert roadmap.fit is Fit.COMPRESSED
    assert roadmap.phases[-1].end == START + timedelta(weeks=6, days=-1)
    assert "from 12 weeks to 6" in roadmap.note
    assert f"{roadmap.effort_days} person-days, so it takes 2 people" in roadmap.note


def test_too_short_a_deadline_is_refused_with_what_to_do_instead() -> None:
    roadmap = plan_roadmap(rag_within(4), start=START)
    assert roadmap.fit is Fit.REFUSED
    assert roadmap.phases == ()
    assert "prompting" in roadmap.note
    assert plan_roadmap(rag_within(1), start=START).note.startswith("One week is too short")
    assert "move the date" in plan_roadmap(rag_within(1), start=START).note


def test_a_deadline_that_has_passed_is_refused() -> None:
    late = {"knowledge_volatility": "high", "style_or_format_task": False, "data_volume": 4}
    passed = project(**late, deployment_speed={"value": "2026-01-01", "unit": "date"})
    roadmap = plan_roadmap(assess(passed), start=START)
    assert roadmap.fit is Fit.REFUSED
    assert roadmap.note.startswith("The go-live that you told has passed")


def test_a_deadline_far_away_is_slack_and_stretches_nothing() -> None:
    far = project(
        knowledge_volatility="high",
        style_or_format_task=False,
        data_volume=4,
        deployment_speed={"value": 12, "unit": "months"},
    )
    roadmap = plan_roadmap(assess(far, today=START), start=START)
    assert roadmap.go_live == START + timedelta(weeks=FULL_WEEKS, days=-1)
    assert "40 weeks before the go-live that you told (in 52 weeks)" in roadmap.note
    assert "as late as 11 October 2027" in roadmap.note
    late = plan_roadmap(assess(far, today=START), start=date(2027, 10, 11)).go_live
    assert late is not None
    assert late < date(2028, 1, 4)


@pytest.mark.parametrize(
    ("weeks", "told"),
    [(12, "just in time"), (13, "a week before the go-live"), (8, "too soon for the article's")],
)
def test_a_plan_says_how_it_stands_to_the_told_go_live(weeks: int, told: str) -> None:
    assert told in plan_roadmap(rag_within(weeks), start=START).note


def test_a_plan_without_a_known_go_live_says_so() -> None:
    undated = project(knowledge_volatility="high", style_or_format_task=False, data_volume=4)
    assert "No go-live is known" in plan_roadmap(assess(undated), start=START).note
    slow = project(
        knowledge_volatility="high", style_or_format_task=False, data_volume=4, deployment_speed=1
    )
    assert "no date to count the slack to" in plan_roadmap(assess(slow), start=START).note


@pytest.mark.parametrize(
    ("said", "fit"),
    [
        ({"level": "urgent"}, Fit.COMPRESSED),
        (5, Fit.REFUSED),
        (3, Fit.FULL),
        (1, Fit.FULL),
        ({"value": "2027-03-01", "unit": "date"}, Fit.COMPRESSED),
    ],
)
def test_levels_and_dates_are_deadlines_too(said: object, fit: Fit) -> None:
    told = {"knowledge_volatility": "high", "style_or_format_task": False, "data_volume": 4}
    assert plan_roadmap(assess(project(**told, deployment_speed=said)), start=START).fit is fit


@given(PROJECTS, st.dates(date(2026, 1, 1), date(2100, 1, 1)))
def test_phases_follow_each_other_without_gap_or_overlap(
    attributes: Attributes, start: date
) -> None:
    phases = plan_roadmap(assess(attributes), start=start).phases
    for before, after in pairwise(phases):
        assert before.start <= before.end
        assert after.start == before.end + timedelta(days=1)


def test_every_approach_has_its_own_tasks_in_every_phase() -> None:
    for template in PHASES:
        assert set(template.work) == set(Approach)
        assert set(template.stop_rule) == set(template.kpi) == set(Approach)
    assert all(weeks <= FULL_WEEKS for weeks in LEAST_WEEKS.values())


def test_the_first_phase_makes_graded_cases_and_stops_if_prompting_passes() -> None:
    first = PHASES[0]
    assert all("grade" in work.tasks[0] for work in first.work.values())
    assert all("prompting passes" in rule for rule in first.stop_rule.values())


def test_a_plan_speaks_of_its_own_approach_only() -> None:
    text = to_markdown(plan_roadmap(rag_within(20), start=START))
    assert "tuning" not in text.lower()


def test_without_a_recommendation_the_plan_says_so() -> None:
    assert "Not enough is known" in plan_roadmap(assess(Attributes()), start=START).note


def test_the_csv_has_a_row_a_phase() -> None:
    rows = list(csv.DictReader(StringIO(to_csv(plan_roadmap(rag_within(20), start=START)))))
    assert len(rows) == 6
    assert rows[0]["start"] == "2027-01-04"
    assert int(rows[0]["effort_days"]) > 0
    assert all(row["owner"] and row["kpi"] and row["risk"] and row["stop_rule"] for row in rows)


def test_the_calendar_has_an_all_day_event_a_phase_and_is_the_same_each_time() -> None:
    roadmap = plan_roadmap(rag_within(20), start=START)
    events = list(Calendar.from_ical(to_icalendar(roadmap)).walk("VEVENT"))
    assert [event.decoded("dtstart") for event in events] == [one.start for one in roadmap.phases]
    assert len({str(event["uid"]) for event in events}) == 6
    assert all("Done when:" in str(event["description"]) for event in events)
    assert to_icalendar(roadmap) == to_icalendar(roadmap)


def test_two_projects_in_one_calendar_keep_their_events_apart() -> None:
    def uids(assessment: Assessment) -> set[str]:
        written = to_icalendar(plan_roadmap(assessment, start=START))
        return {str(event["uid"]) for event in Calendar.from_ical(written).walk("VEVENT")}

    assert uids(rag_within(20)) == uids(rag_within(20))
    assert not uids(rag_within(20)) & uids(rag_within(21))


def test_the_markdown_tells_tasks_owner_effort_risk_and_stop_rule() -> None:
    text = to_markdown(plan_roadmap(rag_within(20), start=START))
    assert text.startswith("# Roadmap: RAG")
    assert text.count("Stop rule:") == text.count("Done when:") == text.count("Risk:") == 6
    assert "person-days" in text
