"""Cases that come before several bodies, one after another. The
stories are our own; their rows are coded by the manual."""

import pytest
from test_cases_flows import (
    ADVICE_ONLY,
    CLEARED_AT_MEETING,
    DISMISSED,
    NO_CASE,
    RESIGNED,
    WARNED,
    WOULD_HAVE,
)
from test_cases_theirs import differing

STORIES = {
    "said that they did not amount": (
        "A Cumbria Police chief inspector is facing a gross misconduct hearing. He admitted the"
        " offences, but said that they did not amount to gross misconduct. The hearing "
        "continues.",
        [(1, "chief inspector", "gross_misconduct", "hearing", "*", "pending")],
    ),
    "put a warning in its place": (
        "A constable who was dismissed by Northamptonshire Police has been given her job back "
        "on appeal. At a special case hearing it was found that this amounted to gross "
        "misconduct. The chief constable decided that she should be dismissed without notice. "
        "The tribunal heard that two other officers of the force who were convicted of the same"
        " offence in 2017 had each received a final written warning. It set aside the "
        "dismissal, put a final written warning in its place and ordered that she be "
        "reinstated.",
        [
            (
                1,
                "constable",
                "gross_misconduct",
                "accelerated_hearing",
                "gross_misconduct",
                "final_written_warning",
            )
        ],
    ),
    "a police employee, the call handler": (
        "A Suffolk police employee has been given a written warning after an investigation. The"
        " IOPC said that the call handler had a case to answer for misconduct. It found no case"
        " to answer for the dispatcher or for the inspector in charge of the control room. The "
        "call handler had received a written warning at a misconduct meeting.",
        [(1, "call handler", *WARNED), (1, "dispatcher", *NO_CASE), (1, "inspector", *NO_CASE)],
    ),
    "a further officer, an inspector": (
        "Four North Yorkshire Police officers have been sacked over a scheme. A detective chief"
        " inspector, a detective sergeant and two detective constables have been dismissed "
        "after being found guilty of gross misconduct at a misconduct hearing. A further "
        "officer from the unit, a detective inspector, also faced the hearing, but the case "
        "against him was not proven.",
        [
            (1, "detective chief inspector", "*", "hearing", "gross_misconduct", "dismissed"),
            (1, "detective sergeant", "*", "hearing", "gross_misconduct", "dismissed"),
            (2, "detective constable", "*", "hearing", "gross_misconduct", "dismissed"),
            (1, "detective inspector", "*", "hearing", "not_proven", "no_further_action"),
        ],
    ),
    "one officer, in performance procedures": (
        "Four West Midlands Police officers attended misconduct meetings where allegations of "
        "misconduct were proven against three officers. Two received a written warning and one "
        "received a final written warning. Misconduct was not proven against the other officer."
        " One officer was subject to unsatisfactory performance procedures. He attended a first"
        " stage meeting. Two officers received management action. The remaining two officers "
        "had no case to answer.",
        [
            (2, "", *WARNED),
            (1, "", "misconduct", "meeting", "misconduct", "final_written_warning"),
            (1, "", *CLEARED_AT_MEETING),
            (1, "", "performance", "*", "*", "performance_procedure"),
            (2, "", *ADVICE_ONLY),
            (2, "", *NO_CASE),
        ],
    ),
    "a detective, the detective constable": (
        "A Leicestershire Police detective left the force before his hearing. The IOPC "
        "interviewed the detective constable and his sergeant. The IOPC decided that the "
        "detective had a case to answer for gross misconduct and that the sergeant had a case "
        "to answer for misconduct. A misconduct hearing was arranged for the detective, but he "
        "resigned. At the hearing gross misconduct was proven and he would have been dismissed."
        " The sergeant attended a misconduct meeting. He was given a written warning.",
        [(1, "*", *WOULD_HAVE), (1, "sergeant", *WARNED)],
    ),
    "a nurse who no longer worked there": (
        "We found that a custody nurse had a case to answer for misconduct. As the nurse no "
        "longer worked for Greater Manchester Police, no disciplinary action could be taken. We"
        " found that the custody sergeant who booked the man in had no case to answer.",
        [
            (1, "*", "misconduct", "none", "none", "resigned_before_proceedings"),
            (1, "custody sergeant", *NO_CASE),
        ],
    ),
    "a three-day hearing": (
        "We found a case to answer for gross misconduct for the Cambridgeshire Constabulary "
        "sergeant and a three-day hearing organised by the force concluded on 15 July. The "
        "panel found that the sergeant had breached the standards and that this amounted to "
        "gross misconduct. He was reduced in rank to constable.",
        [(1, "sergeant", "gross_misconduct", "hearing", "gross_misconduct", "reduction_in_rank")],
    ),
    "baton and Taser": (
        "Two British Transport Police officers were called to a station. One of the officers "
        "used his baton. One officer can be heard to say something before using his Taser. We "
        "were of the opinion that the officer who used his baton had no case to answer. We were"
        " of the opinion that a tribunal, properly directed, could find gross misconduct for "
        "the officer who used his Taser. The force was of the opinion that the matter amounted "
        "to misconduct. We agreed to this, and the officer attended a misconduct meeting, where"
        " he received a written warning.",
        [(1, "", *NO_CASE), (1, "", *WARNED)],
    ),
    "a special case police misconduct hearing": (
        "A Special Case Police Misconduct Hearing was conducted by the Chief Constable "
        "concerning Police Sergeant 4410 Philip Ash of Cheshire Constabulary. The allegation "
        "was found proven and assessed as gross misconduct. The outcome was dismissal without "
        "notice.",
        [
            (
                1,
                "sergeant",
                "gross_misconduct",
                "accelerated_hearing",
                "gross_misconduct",
                "dismissed",
            )
        ],
    ),
    "the ex-PCSO and a colleague": (
        "A disciplinary hearing decided that a former West Mercia Police Community Support "
        "Officer (PCSO) would have been dismissed. His actions were found to have breached four"
        " standards. They were found to amount to gross misconduct. The colleague, also a PCSO,"
        " attended a misconduct meeting in September. She was found to have committed "
        "misconduct and was given a written warning. Their sergeant, who had approved the "
        "claims, was found to have no case to answer.",
        [(1, "pcso", *WOULD_HAVE), (1, "pcso", *WARNED), (1, "sergeant", *NO_CASE)],
    ),
    "three sacked, five of their colleagues": (
        "Three South Wales Police officers who sent offensive emails have been dismissed. They "
        "were sacked after a two-week disciplinary hearing which concluded they were guilty of "
        "gross misconduct. Five of their colleagues who had passed the emails on were found "
        "guilty of the lesser offence of misconduct. They will all receive final written "
        "warnings. A ninth officer, an inspector who had received one of the emails, had no "
        "case to answer.",
        [
            (3, "", *DISMISSED),
            (5, "", "*", "hearing", "misconduct", "final_written_warning"),
            (1, "inspector", *NO_CASE),
        ],
    ),
    "the court quashed the warning": (
        "A misconduct panel found a Thames Valley Police sergeant guilty of gross misconduct "
        "but imposed a final written warning. The Chief Constable argued at the High Court that"
        " the only reasonable outcome was dismissal. The judge agreed. The court quashed the "
        "final written warning and replaced it with dismissal without notice.",
        [(1, "sergeant", *DISMISSED)],
    ),
    "in one case, in another": (
        "Records show that nine Sussex Police officers and staff left while under "
        "investigation. In one case a detective constable had claimed for meals. She had a case"
        " to answer for gross misconduct but resigned, and no hearing was held. In another a "
        "custody sergeant had slept on duty. He retired before a misconduct meeting which was "
        "to have considered it.",
        [
            (1, "detective constable", *RESIGNED),
            (1, "custody sergeant", "*", "none", "none", "resigned_before_proceedings"),
        ],
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_is_drafted_with_what_is_theirs(story):
    text, rows = story
    assert differing(text, rows) == ([], [])
