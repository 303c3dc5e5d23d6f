"""Reads messages: what they state, ask and want done. Interpreters behind `dialogue.acts`.

The rules read a message in six steps, each a value that the next one reads:

1. `source`, `tokens`, `spelling`: the writer's own prose, without quotations, code and links.
2. `figures`: amounts with their units (`numbers`, `ranges`, `prices`, `lengths`, `counts`,
   `shares`, `dates`), some `reckoned` from others, days too (`reckoned_dates`), before anyone asks
   what they are about.
3. `clauses`, `moods`: what is stated, asked, supposed, past, or about others.
4. `context`, `cues`, `groups`: what stands around each figure; those of `errands` are left out.
5. Findings: `assignment` gives each figure its attribute (`placing`, `pointing`, `holdings`,
   `bare_numbers`, `unnamed_sums`, `leading_units`, `ratings`),
   what is said for each of several things as what it comes to for all (`sharing`, `sums`), a count
   with the period said before it (`leading_periods`),
   `readings` and `degrees` read what is said without one, `retractions` what is taken back,
   `replied` what replies to the question just asked (`answers` and `choices`, as far as
   `replying` lets them), `corrections` what corrects the message before. `pauses` are requests
   for time, `openness` what is said not to be known yet. Vocabulary is in `lexicon`. What the
   rules found (`first_reading`) is then judged by two small models (`learned`): `judged_figures`
   and `judged_clauses` believe it, drop it, read a figure as of another attribute (`recast`), or
   add what they are sure of.
6. `merging` keeps one finding an attribute, `contradictions` both figures where two cannot hold,
   `validation` drops the impossible, and `unclear` names what has to be asked again; `commands`
   and `questions` add what is wanted, `terms` which word of the bot's own is to be explained,
   `exchange` a rate that is told.

`rules` runs the steps; `model` puts a language model's reading over theirs, held to the message.
"""

from bot.understanding.field_names import attribute_named, field_name
from bot.understanding.model import ModelInterpreter
from bot.understanding.rules import RulesInterpreter

__all__ = ["ModelInterpreter", "RulesInterpreter", "attribute_named", "field_name"]
