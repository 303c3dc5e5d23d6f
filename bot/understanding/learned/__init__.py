"""Two small linear models: which attribute a figure is about, and what a clause states without one.

Both see what the rules found (`figure_signs`, `clause_signs`) beside the words around it, so that
they learn when to believe them. `marked` and `clauses` are what they learn from, `examples` what
that looks like to them, `linear` what they make of it, `training` how their weights come about:
`python -m bot.understanding.learned`; `search` shows what they are worth on messages of writers
whom they never saw.
"""
