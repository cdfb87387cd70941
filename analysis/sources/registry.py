"""Every source there is. A publication that is added is one module and one line here."""

from analysis.errors import CallError
from analysis.sources import (
    bbc_iopc_outcomes,
    college_barred_list,
    force_and_other_bodies,
    hansard,
    home_office_misconduct,
    home_office_workforce,
    home_office_workforce_summary,
    iopc_cases,
    iopc_complaints,
    iopc_outcomes,
    press_and_foi,
    register,
    vocabulary,
)
from analysis.sources.source import Source

SOURCES: dict[str, Source] = {
    module.SOURCE.source_id: module.SOURCE
    for module in (
        home_office_misconduct,
        home_office_workforce,
        home_office_workforce_summary,
        iopc_complaints,
        iopc_outcomes,
        iopc_cases,
        college_barred_list,
        bbc_iopc_outcomes,
        hansard,
        press_and_foi,
        force_and_other_bodies,
        register,
        vocabulary,
    )
}


def source(source_id: str) -> Source:
    """The source of that name.

    Raises:
        CallError: there is none.
    """
    if source_id not in SOURCES:
        raise CallError(f"unknown source {source_id!r}; known: {', '.join(SOURCES)}")
    return SOURCES[source_id]


def in_editions() -> list[str]:
    """The sources whose newer editions supersede older ones: those that are found by program."""
    return [one.source_id for one in SOURCES.values() if one.find]
