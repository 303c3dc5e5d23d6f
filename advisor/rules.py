"""The evidence as rules, all of them."""

from advisor.gap_rules import GAP_RULES
from advisor.hybrid_rules import HYBRID_RULES
from advisor.means_rules import MEANS_RULES
from advisor.rule import Rule

RULES: tuple[Rule, ...] = (*GAP_RULES, *HYBRID_RULES, *MEANS_RULES)
