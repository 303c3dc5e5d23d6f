"""What a small transformer makes of figures and clauses, each seen with the whole message around.

The linear models see words near by; whose a figure is may be said a sentence away. The packaged
model reads the message once, and two linear heads judge each span of it: which attribute a figure
is about, what a clause states. `python -m bot.understanding.learned.spans` learns its updates.
"""
