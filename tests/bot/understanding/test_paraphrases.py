"""Ways of saying a thing, each in the words of several trades, with all that is read of them."""

from datetime import date

import pytest

from advisor.attributes import AttributeName, Statement
from bot.evaluation.understanding import SCORED
from bot.understanding import RulesInterpreter, attribute_named

TODAY = date(2026, 11, 22)
NAMES = {
    AttributeName.DEPLOYMENT_SPEED: "timeline",
    AttributeName.SCALABILITY: "traffic",
    AttributeName.USE_CASE_COMPLEXITY: "complexity",
    AttributeName.LABELLED_EXAMPLES: "examples",
    AttributeName.KNOWLEDGE_VOLATILITY: "volatility",
    AttributeName.NEEDS_CITATIONS: "citations",
    AttributeName.STYLE_OR_FORMAT_TASK: "style",
    AttributeName.DATA_VOLUME: "data",
}
LOW = {"very_low": "low", "very_high": "high"}  # neighbours on one side of the middle


def told(text: str, asked: str | None = None) -> str:
    """Return what a message tells: "budget 45000 usd; timeline 2 weeks"."""
    name = attribute_named(asked) if asked else None
    said = RulesInterpreter().interpret(text, asked=name, today=TODAY).attributes
    return "; ".join(
        f"{NAMES.get(one, one.value)} {_short(statement)}"
        for one, statement in sorted(said.items(), key=lambda item: NAMES.get(item[0], item[0]))
        if one in SCORED
    )


def _short(said: Statement | None) -> str:
    if said is None:
        return "taken back"
    if said.level is not None:
        return LOW.get(said.level, said.level)
    if isinstance(said.value, bool):
        return "yes" if said.value else "no"
    amount = f"{said.min}-{said.max}" if said.min is not None else str(said.value)
    return f"{amount} {said.unit}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("45k to set it up, then roughly 900 a month for hosting", "budget 45000 usd"),
        ("60k to get this off the ground, 1,500 each month for the servers", "budget 60000 usd"),
        ("the sponsor puts in 28k for it", "budget 28000 usd"),
        ("12k up front, and 300 a month after that", "budget 12000 usd"),
        ("one-off it's 70k, the licences come later", "budget 70000 usd"),
        ("80k for setup, upkeep is 2k a month", "budget 80000 usd"),
        ("I hear 22k is there", "budget 22000 usd"),
        ("the owners threw in 15k, not a cent more", "budget 15000 usd"),
        ("33 grand to get everything going", "budget 33000 usd"),
    ],
)
def test_money_is_told_by_its_purpose(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "could be 20, could be 50 thousand, the trustees vote on Thursday",
            "budget 20000-50000 usd",
        ),
        (
            "anywhere from 15 to 25 thousand, the owners haven't settled it",
            "budget 15000-25000 usd",
        ),
        ("maybe 30, maybe 40k, the council is still haggling", "budget 30000-40000 usd"),
        ("might be 8k, might be 12k euros", "budget 8000-12000 eur"),
        ("could be 3, could be 5 weeks", "timeline 3-5 weeks"),
        ("perhaps 200, perhaps 300 letters", "data 200-300 documents"),
        ("maybe 4 or maybe 6 months", "timeline 4-6 months"),
        ("could be 100 or could be 250 chats a day", "traffic 100-250 queries/day"),
        ("either 90 or either 95 percent right", "accuracy 90-95 percent"),
        ("somewhere from 5 to 9 thousand, the donors decide", "budget 5000-9000 usd"),
    ],
)
def test_a_hedge_said_twice_makes_a_range(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we've a fortnight to get it out", "timeline 2 weeks"),
        ("a month to get this out of the door", "timeline 1 months"),
        ("ten days to get it over the line", "timeline 10 days"),
        ("six weeks to have everything running", "timeline 6 weeks"),
        ("there's a month left", "timeline 1 months"),
        ("a week to ship, no more", "timeline 1 weeks"),
        ("T minus 12 days", "timeline 12 days"),
        ("T-30 days, folks", "timeline 30 days"),
        ("3 months to bring it live across all depots", "timeline 3 months"),
        ("up to a minute per reply is ok", "latency 1 minutes"),
        ("it may take up to a second", "latency 1 seconds"),
        ("getting a permit takes a month", ""),
        ("the training lasts a week", ""),
    ],
)
def test_time_is_told_by_what_it_is_for(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("budget? tiny. it's bake sale money", "budget low"),
        ("the budget? rather small", "budget low"),
        ("traffic? huge", "traffic high"),
        ("accuracy? crucial.", "accuracy high"),
        ("our traffic? modest", "traffic low"),
        ("privacy? not a concern", "privacy low"),
        ("urgency? none", "timeline relaxed"),
        ("the complexity? very high I'm afraid", "complexity high"),
        ("the knowledge base? barely a handful of articles", "data low"),
        ("what about traffic? low latency", "latency low"),
        ("is the budget small? high accuracy", "accuracy high"),
    ],
)
def test_a_heading_is_answered_by_a_degree(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "asked", "expected"),
    [
        ("I can't tell you the budget, I signed an NDA with the sponsor", None, ""),
        ("can't disclose what we're spending, sorry, procurement rules", "budget", ""),
        ("I'm not allowed to say what we spend, it's confidential", None, ""),
        ("we don't publish traffic numbers, they're secret", None, ""),
        ("not allowed to reveal the deadline, sorry, NDA", "timeline", ""),
        ("rather not say, that's confidential", "budget", ""),
        ("we can't share patient data with anyone, it's confidential", None, "privacy high"),
        ("we must never send client files to a vendor", None, "privacy high"),
        ("no no, that's fine", "labelled_examples", ""),
        ("no no, we do have labels, about 350 of them", "labelled_examples",
         "examples 350 examples"),
        ("no no", "privacy", ""),
        ("no", "labelled_examples", "examples 0 examples"),
        ("hm, actually no, undo that", None, ""),
        ("er, wait, undo that please", "accuracy", ""),
        ("scratch the 95, nobody signed that off", "accuracy", "accuracy taken back"),
        ("forget the 300, I made it up", "traffic", "traffic taken back"),
        ("we promised the works council it'd be running before Christmas", None,
         "timeline 2026-12-25 date"),
        ("the works council insists that nothing is logged", None, "privacy high"),
    ],
)  # fmt: skip
def test_refusals_objections_and_side_remarks_set_nothing(
    text: str, asked: str | None, expected: str
) -> None:
    assert told(text, asked) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a tenth of answers may be off, no more", "accuracy 90 percent"),
        ("four fifths right is plenty", "accuracy 80 percent"),
        ("three quarters of the answers correct would do", "accuracy 75 percent"),
        ("nine tenths of replies must be right", "accuracy 90 percent"),
        ("two thirds of answers right would be fine", "accuracy 67 percent"),
        ("at most a twentieth of replies wrong", "accuracy 95 percent"),
        ("a third of the tickets come from Malta", ""),
        (
            "our trainees get three quarters of them right. We would sign at 85.",
            "accuracy 85 percent",
        ),
    ],
)
def test_a_fraction_of_answers_is_a_percentage(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("60 pages of competition rules, only reissued every four years",
         "data 60 pages; volatility low"),
        ("perhaps 25 pages of competition entry terms", "data 25 pages"),
        ("the competition has 4 million users", ""),
        ("our competition launched theirs with 300k", ""),
        ("one 48-page timetable a year", "data 48 pages"),
        ("a 300-page manual for the crane", "data 300 pages"),
        ("6.400 Prüfberichte as PDF", "data 6400 documents"),
        ("900 Messprotokolle in Word", "data 900 documents"),
        ("there are 9,000 tickets but only 200 carry a tag anyone would trust",
         "examples 200 examples"),
        ("of 4,000 scans just 350 bear a grade", "data 4000 documents; examples 350 examples"),
        ("new listings land every hour, there are 92,000 of them in the system",
         "data 92000 items; volatility high"),
        ("each inspection gets a fault class, 75 of those exist", ""),
        ("per store manager I'd guess 2 questions a day, several hundred of them",
         "traffic None queries/day"),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I typed 300 questions a week, there's a zero missing: 3,000 a week",
         "traffic 3000 queries/week"),
        ("12k labelled clips was a slip of the finger, it's 1,200", "examples 1200 examples"),
        ("I wrote 40 GB, one zero too many, it's 4 GB", "data 4 GB"),
        ("two things changed: budget's 64k not 80, and we can go in February instead of May",
         "budget 64000 usd; timeline 2027-02-01-2027-02-28 date"),
        ("three corrections: accuracy is 95, budget 30k, 6 weeks",
         "accuracy 95 percent; budget 30000 usd; timeline 6 weeks"),
        ("the lettings people say 80k leases, I checked and it's nearer 33k without the copies",
         "data 33000 documents"),
        ("internal try-out in a week, guests see it in 9 weeks", "timeline 9 weeks"),
        ("dress rehearsal in a month, the real thing in 3 months", "timeline 3 months"),
        ("I read some bank did this with 3 people in 8 weeks, true?", ""),
        ("I heard a museum built one for 40k", ""),
        ("budget is 2.50 per employee, we're 4,000", "budget 10000 usd"),
    ],
)  # fmt: skip
def test_the_amount_that_holds(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one made-up precedent in front of a judge and we're finished", "accuracy high"),
        ("a single invented dose and we are done", "accuracy high"),
        ("one wrong berth on the chart and I'm fired", "accuracy high"),
        ("it must never tell anyone their bag is found when it isn't", "accuracy high"),
        ("never ever misquote a contract", "accuracy high"),
        ("not trivial but no moonshot either", "complexity moderate"),
        ("not easy, not a nightmare", "complexity moderate"),
        ("spare us the footnotes", "citations no"),
        ("sources? skip them", "citations no"),
        ("references? leave those", "citations no"),
        ("it should always come as three lines, nothing else", "style yes"),
        ("they coded them by hand for ten years so there are loads to learn from", "examples high"),
        ("we could label some over Christmas but today there's nothing", "examples 0 examples"),
        ("no panic, the old switchboard still works", "timeline relaxed"),
        (
            "heads will roll if this isn't up by summer, says the bishop",
            "timeline 2027-06-01-2027-08-31 date",
        ),
        ("the tables are printed once, good for the year", "volatility low"),
        ("nobody minds if an answer takes a while", "latency high"),
        ("raffle money is all there is", "budget low"),
    ],
)
def test_levels(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "asked", "expected"),
    [
        ("must be live by the 20th", None, "timeline 2026-12-20 date"),
        ("launch on the 15th of next month", None, "timeline 2026-12-15 date"),
        ("ready by the first of next month", None, "timeline 2026-12-01 date"),
        ("we meet by the 3rd floor lift", None, ""),
        ("so we've 8 weeks and about five hundred bucks", None,
         "budget 500 usd; timeline 8 weeks"),
        ("a hair over 12 weeks", "timeline", "timeline 12 weeks"),
        ("I'd say 5 to 6 sprints (three weeks each here)", None, "timeline 5-6 sprints"),
        ("we'd need it before the clocks change, 28 March", None, "timeline 2027-03-28 date"),
        ("flight's at 17:40 so let's finish this tomorrow", None, ""),
        ("staff try it on the 1st, skiers get it when the lifts open on 12 December", None,
         "timeline 2026-12-12 date"),
        ("plenty of cash, hardly any time", None, "budget high; timeline urgent"),
        ("verdicts during rush hour only", None, ""),
        ("hang on, fire drill, back in 20", None, ""),
        ("it's got to answer before the song ends, call it three minutes tops", None,
         "latency 3 minutes"),
    ],
)  # fmt: skip
def test_more_of_time(text: str, asked: str | None, expected: str) -> None:
    assert told(text, asked) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the build can cost 60k, hosting would come on top, something like 900 a month",
         "budget 60000 usd"),
        ("40k, 3 months, 99% right or it's useless",
         "accuracy 99 percent; budget 40000 usd; timeline 3 months"),
        ("the hospital employs 6,500 but only 45 of them ask, around 150 questions a day",
         "traffic 150 queries/day"),
        ("we can put 40 000 zł into it", "budget 40000 pln"),
        ("my wife has counted 130 enquiries a day", "traffic 130 queries/day"),
        ("folks ask 'is it on' like 200 times a week", "traffic 200 queries/week"),
        ("they change 40 of those lines a month", "volatility moderate"),
        ("grain prices tick every few seconds", "volatility high"),
        ("the duty plan gets reshuffled every few minutes", "volatility high"),
        ("the by-laws get touched once in a blue moon", "volatility low"),
        ("only a handful of leaflets to look in, twenty perhaps", "data 20 documents"),
        ("5 wrong in every 200 is the most", "accuracy 97.5 percent"),
        ("a wrong answer is worse than none", "accuracy high"),
        ("not a big deal if it gets one wrong", "accuracy low"),
        ("no drama when a caption is off", "accuracy low"),
        ("scrap the source links", "citations no"),
        ("drop those page references", "citations no"),
        ("our kitty is nearly empty", "budget low"),
        ("the purse is bare", "budget low"),
        ("we haven't a bean", "budget low"),
        ("everybody's salary is in there, so strictly in-house", "privacy high"),
        ("no chance of anything going to a foreign server", "privacy high"),
        ("what it can't do is sound like our founder", "style yes"),
        ("what it doesn't do is write in our house style", "style yes"),
        ("each goes under one of nine headings", "style yes"),
        ("it has to argue like a barrister across six statutes", "complexity high"),
    ],
)  # fmt: skip
def test_more_ways(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it knows a lot but the jokes aren't ours, we're blunt", "style yes"),
        ("right facts, wrong tone for a puppet theatre", "style yes"),
        ("it's stiff like a tax form and we're a circus", "style yes"),
        ("nobody wrote down which pear went in which box", "examples 0 examples"),
        ("name the shelf each time you tell me something", "citations yes"),
        ("the old ledger does the job, so nobody is pushing for this", "timeline relaxed"),
        ("what's on the slate depends on the morning's haul", "volatility high"),
        ("how it words things is up to it", "style no"),
    ],
)
def test_what_was_taught_is_read_in_other_words(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it's basic, really", "complexity low"),
        ("what's in the list changes daily", "volatility high"),
        ("what we sell changes every day", "volatility high"),
        ("what is it that changes every day?", ""),
        ("which soup we have depends on the weather", "volatility high"),
        ("what depends on the budget", ""),
        ("a wrong one would cost us a grumble at worst", "accuracy low"),
        ("if it slips a wrong answer earns me a shrug", "accuracy low"),
        ("a wrong one would cost us the licence", "accuracy high"),
        ("as soon as possible", "timeline urgent"),
        ("as soon as you can", "timeline urgent"),
        ("it has to put two and two together", "complexity high"),
        ("whenever you get round to it", "timeline relaxed"),
        ("the page be named with each answer", "citations yes"),
        ("every reply has to carry the clause it rests on", "citations yes"),
        ("the paragraph should be stated in every answer", "citations yes"),
        ("we want the shelf mark named every time", "citations yes"),
        ("replies must bear the number of the rule behind them", "citations yes"),
        ("only my sister and me using it", "traffic low"),
        ("just my husband and I will type into it", "traffic low"),
        ("my two sons and I are the only users", "traffic low"),
        ("me and my wife use it, nobody else", "traffic low"),
        ("just the two of us will ask", "traffic low"),
    ],
)  # fmt: skip
def test_people_pages_and_dates(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it knows enough, it just doesn't sound like us: dry, short, no exclamation marks",
         "style yes"),
        ("it doesn't talk like a harbour pilot, that's my gripe", "style yes"),
        ("it sounds nothing like our ringmaster", "style yes"),
        ("good stuff, wrong tone", "style yes"),
        ("what it hands back isn't in our voice", "style yes"),
        ("the wording isn't right", "style yes"),
        ("it needn't sound like us", "style no"),
        ("it doesn't have to sound like us", "style no"),
        ("it does not need to write like our brand", "style no"),
        ("i wnat it to sound liek our ringmaster", "style yes"),
        ("shuold talk jsut liek our mascot", "style yes"),
        ("it has to sound liek teh brand", "style yes"),
        ("teh data is public", "privacy low"),
    ],
)  # fmt: skip
def test_a_manner_that_is_lacking_is_wanted(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "we work late till the office is empty",
        "i think like a month is enough for testing",
        "let's jump on a call every Monday",
        "I've been saying the same all along",
        "the union is on board",
        "we sell 3 plans: basic, pro",
        "can't share those files in this channel",
        "I can't post the minutes in this group",
        "fire off a correction",
        "the section of the road is named in all maps",
        "send them a correction please",
        "basic or premium, that's the tiers we have",
        "put the slides together",
        "whenever a storm warning goes out",
        "as soon as the doorbell rings the dog barks",
        "whenever the doorbell rings I jump",
    ],
)
def test_what_an_office_says_anyhow_sets_nothing(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "70k usd / 10 wks / 3 req/s",
            "budget 70000 usd; timeline 10 weeks; traffic 3 queries/second",
        ),
        (
            "€55k / end of Nov / 99 percent",
            "accuracy 99 percent; budget 55000 eur; timeline 2026-11-30 date",
        ),
        ("50 questions / day", "traffic 50 queries/day"),
        ("accuracy 4 / 5", "accuracy 4 scale_1_5"),
        ("it must be live by 31/03", "timeline 2027-03-31 date"),
        ("the bot has to be live 24/7", ""),
        ("it has to be live by Whitsun", "timeline 2027-05-16 date"),
        ("live before Labor Day", "timeline 2027-09-06 date"),
        ("go live next autumn", "timeline 2027-09-01-2027-11-30 date"),
        ("a fortnight is all we have", "timeline 2 weeks"),
        ("three quarters of a million scanned letters", "data 750000 documents"),
        ("1.8 million rows in one table", "data 1800000 rows"),
        ("the budget is 20, maybe 25k", "budget 20000-25000 usd"),
        ("it's 1,400 not 14,000 documents", "data 1400 documents"),
        ("I told you 20k questions a day. For our depot alone it's 700", "traffic 700 queries/day"),
        ("budget is 5k, sorry, 60", "budget 60000 usd"),
        ("I shouldn't have said 15k for the budget", "budget taken back"),
        ("2,600 tickets p/m", "traffic 2600 queries/month"),
        ("we get 6 lakh SMS in a month", "traffic 600000 queries/month"),
        ("we are 30 rangers and go live in a month", "timeline 1 months"),
        ("40 of 100 answers right is fine", "accuracy 40 percent"),
        ("at most one wrong answer in two hundred", "accuracy 99.5 percent"),
        ("48 out of every 60 answers must be right", "accuracy 80 percent"),
        ("0 of 0 answers right", ""),
    ],
)
def test_lists_feasts_parts_and_second_thoughts(text: str, said: str) -> None:
    assert told(text) == said
