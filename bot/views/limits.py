"""Slack's limits on what is shown, in one place: the builders keep them.

In characters unless the name says otherwise.
"""

MESSAGE_BLOCKS = 50
MESSAGE_CHARACTERS = 12_000
"""Slack names no limit for the whole message; near 13,200 characters it was seen to refuse."""
FALLBACK_TEXT = 3_900
"""Posting takes 40,000 characters, but `chat.update` only 4,000."""
SECTION_TEXT = 3_000
FIELD_TEXT = 2_000
HEADER_TEXT = 150
BUTTON_TEXT = 75
BUTTON_VALUE = 2_000
OPTION_TEXT = 75
OPTIONS = 100
ACTION_ELEMENTS = 25
CONTEXT_ELEMENTS = 10
TABLE_ROWS = 100
TABLE_COLUMNS = 20
CELL_TEXT = 2_000
TABLE_CHARACTERS = 10_000
CONTAINER_TITLE = 150
CONTAINER_BLOCKS = 10
CHART_TITLE = 50
CHART_CATEGORY = 20
PLAN_TITLE = 150
"""Slack names no limit for titles of plans and tasks; a header's is surely taken."""
CARD_TITLE = 150
CARD_BODY = 200
CAROUSEL_CARDS = 10
PLACEHOLDER = 150
CONFIRM_TITLE = 100
CONFIRM_TEXT = 300
CONFIRM_BUTTON = 30
SCARCE_BLOCKS = {"table": 1, "data_visualization": 2}
"""How many of these blocks one message takes."""
