"""The checks of texts, options and interactive elements."""

from collections.abc import Mapping

from bot.workspace.blocks import limits
from bot.workspace.blocks.rules import (
    Check,
    any_of,
    anything,
    boolean,
    by_type,
    listing,
    number,
    one_of,
    shape,
    string,
)

ID = string(limits.ID)
URL = string(limits.URL)


def plain_text(at_most: int) -> Check:
    """Accept a plain text object."""
    fields = shape(required={"text": string(at_most)}, optional={"emoji": boolean})
    return by_type({"plain_text": fields})


def any_text(at_most: int) -> Check:
    """Accept a plain or mrkdwn text object."""
    marked = shape(required={"text": string(at_most)}, optional={"verbatim": boolean})
    plain = shape(required={"text": string(at_most)}, optional={"emoji": boolean})
    return by_type({"plain_text": plain, "mrkdwn": marked})


CONFIRM = shape(
    required={
        "title": plain_text(limits.CONFIRM_TITLE),
        "text": any_text(limits.CONFIRM_TEXT),
        "confirm": plain_text(limits.CONFIRM_BUTTON),
        "deny": plain_text(limits.CONFIRM_BUTTON),
    },
    optional={"style": one_of("primary", "danger")},
)

OPTION = shape(
    required={"text": any_text(limits.OPTION_TEXT), "value": string(limits.OPTION_VALUE)},
    optional={"description": any_text(limits.OPTION_TEXT), "url": URL},
)

IMAGE = any_of(
    "image_url",
    "slack_file",
    then=shape(
        required={"alt_text": string(limits.ALT_TEXT)},
        optional={"image_url": URL, "slack_file": anything},
    ),
)

_INTERACTIVE: Mapping[str, Check] = {"action_id": ID, "confirm": CONFIRM, "focus_on_load": boolean}
_TYPED: Mapping[str, Check] = {
    "action_id": ID,
    "focus_on_load": boolean,
    "placeholder": plain_text(limits.PLACEHOLDER),
    "initial_value": string(limits.INPUT_LENGTH, at_least=0),
    "dispatch_action_config": anything,
}
_PLACED: Mapping[str, Check] = {**_INTERACTIVE, "placeholder": plain_text(limits.PLACEHOLDER)}


def _options(at_most: int) -> Check:
    return listing(OPTION, at_most=at_most)


def _menu(initial: str, *extra: str) -> Check:
    """Return the check of a select menu whose choices Slack itself fills in."""
    fields = {**_PLACED, initial: anything, **dict.fromkeys(extra, anything)}
    return shape(required={}, optional=fields)


def _static(initial: str, *extra: str) -> Check:
    group = shape(
        required={"label": plain_text(limits.OPTION_TEXT), "options": _options(limits.OPTIONS)},
        optional={},
    )
    fields = {
        **_PLACED,
        "options": _options(limits.OPTIONS),
        "option_groups": listing(group, at_most=limits.OPTIONS),
        initial: anything,
        **dict.fromkeys(extra, anything),
    }
    return any_of("options", "option_groups", then=shape(required={}, optional=fields))


_BUTTON = shape(
    required={"text": plain_text(limits.BUTTON_TEXT)},
    optional={
        **_INTERACTIVE,
        "value": string(limits.BUTTON_VALUE, at_least=0),
        "url": URL,
        "style": one_of("primary", "danger"),
        "accessibility_label": string(limits.BUTTON_TEXT),
    },
)
_FEEDBACK_BUTTON = shape(
    required={"text": plain_text(limits.BUTTON_TEXT), "value": string(limits.BUTTON_VALUE)},
    optional={"accessibility_label": string(limits.BUTTON_TEXT)},
)

MENUS: Mapping[str, Check] = {
    "static_select": _static("initial_option"),
    "multi_static_select": _static("initial_options", "max_selected_items"),
    "external_select": _menu("initial_option", "min_query_length"),
    "multi_external_select": _menu("initial_options", "min_query_length", "max_selected_items"),
    "users_select": _menu("initial_user"),
    "multi_users_select": _menu("initial_users", "max_selected_items"),
    "channels_select": _menu("initial_channel", "response_url_enabled"),
    "multi_channels_select": _menu("initial_channels", "max_selected_items"),
    "conversations_select": _menu(
        "initial_conversation", "default_to_current_conversation", "filter", "response_url_enabled"
    ),
    "multi_conversations_select": _menu(
        "initial_conversations", "default_to_current_conversation", "filter", "max_selected_items"
    ),
}

PICKERS: Mapping[str, Check] = {
    "radio_buttons": shape(
        required={"options": _options(limits.CHOICES)},
        optional={**_INTERACTIVE, "initial_option": OPTION},
    ),
    "checkboxes": shape(
        required={"options": _options(limits.CHOICES)},
        optional={**_INTERACTIVE, "initial_options": _options(limits.CHOICES)},
    ),
    "datepicker": shape(required={}, optional={**_PLACED, "initial_date": string(10)}),
    "timepicker": shape(
        required={}, optional={**_PLACED, "initial_time": string(5), "timezone": anything}
    ),
    "datetimepicker": shape(required={}, optional={**_INTERACTIVE, "initial_date_time": number}),
}

BUTTONS: Mapping[str, Check] = {
    "button": _BUTTON,
    "workflow_button": shape(
        required={"text": plain_text(limits.BUTTON_TEXT), "workflow": anything},
        optional={"action_id": ID, "style": anything, "accessibility_label": anything},
    ),
    "overflow": shape(
        required={"options": _options(limits.OVERFLOW_OPTIONS)}, optional=_INTERACTIVE
    ),
}

INPUTS: Mapping[str, Check] = {
    "plain_text_input": shape(
        required={},
        optional={
            **_TYPED,
            "multiline": boolean,
            "min_length": number,
            "max_length": number,
        },
    ),
    "number_input": shape(
        required={"is_decimal_allowed": boolean},
        optional={**_TYPED, "min_value": string(30), "max_value": string(30)},
    ),
    "email_text_input": shape(required={}, optional=_TYPED),
    "url_text_input": shape(required={}, optional=_TYPED),
    "rich_text_input": shape(required={}, optional={**_TYPED, "initial_value": anything}),
    "file_input": shape(
        required={}, optional={"action_id": ID, "filetypes": anything, "max_files": number}
    ),
}

CONTEXT_BUTTONS: Mapping[str, Check] = {
    "feedback_buttons": shape(
        required={"positive_button": _FEEDBACK_BUTTON, "negative_button": _FEEDBACK_BUTTON},
        optional={"action_id": ID},
    ),
    "icon_button": shape(
        required={"icon": one_of("trash"), "text": plain_text(limits.BUTTON_TEXT)},
        optional={
            **_INTERACTIVE,
            "value": string(limits.BUTTON_VALUE, at_least=0),
            "accessibility_label": string(limits.BUTTON_TEXT),
            "visible_to_user_ids": anything,
        },
    ),
}

ACTION_ELEMENT = by_type({**BUTTONS, **MENUS, **PICKERS})
ACCESSORY = by_type({**BUTTONS, **MENUS, **PICKERS, "image": IMAGE})
INPUT_ELEMENT = by_type({**INPUTS, **MENUS, **PICKERS})
CONTEXT_ACTION = by_type(CONTEXT_BUTTONS)
