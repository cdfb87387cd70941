"""The values that a record may hold, in the coding manual's words, with the order of severity.

Not for names of forces or for the phrases that decide a value (`lexicon.toml`).
"""

from collections.abc import Mapping

ROLES = ("officer", "special", "staff", "unclear")
STATUSES = ("serving", "former")
CASE_TO_ANSWER = ("gross_misconduct", "misconduct", "performance", "none", "unclear")
STANDARDS = (
    "honesty_integrity",
    "authority_respect_courtesy",
    "equality_diversity",
    "use_of_force",
    "orders_instructions",
    "duties_responsibilities",
    "confidentiality",
    "fitness_for_duty",
    "discreditable_conduct",
    "challenging_reporting",
)
PROCEEDINGS = ("hearing", "accelerated_hearing", "meeting", "none", "unclear")
FINDINGS = ("gross_misconduct", "misconduct", "not_proven", "none", "unclear")
OUTCOMES = (
    "dismissed",
    "would_have_been_dismissed",
    "reduction_in_rank",
    "final_written_warning",
    "written_warning",
    "management_action",
    "reflective_practice",
    "performance_procedure",
    "no_further_action",
    "resigned_before_proceedings",
    "pending",
    "not_stated",
)
CONFIDENCES = ("high", "medium", "low")
SOURCE_KINDS = ("official", "press", "other")

# The severest first: of several outcomes that a text states for a person, the first here counts.
SEVERITY = (
    "dismissed",
    "would_have_been_dismissed",
    "reduction_in_rank",
    "final_written_warning",
    "written_warning",
    "performance_procedure",
    "management_action",
    "reflective_practice",
    "no_further_action",
)
SANCTIONS = (*SEVERITY[:5], "management_action")

# Column of the register: the values that it may hold. `standards` holds several, joined by `|`.
REGISTER_VALUES: Mapping[str, tuple[str, ...]] = {
    "role": ROLES,
    "status": STATUSES,
    "case_to_answer": CASE_TO_ANSWER,
    "proceeding": PROCEEDINGS,
    "finding": FINDINGS,
    "outcome": OUTCOMES,
    "confidence": CONFIDENCES,
    "source_kind": SOURCE_KINDS,
}
