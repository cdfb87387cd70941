"""Every table of the database by name, in the order in which the data page shows them."""

import dataframely as dy

from analysis.clean import schema_cases as cases
from analysis.clean import schema_figures as figures
from analysis.clean import schema_names as names
from analysis.clean import schema_rates as rates
from analysis.clean import schema_workforce as workforce

SCHEMAS: dict[str, type[dy.Schema]] = {
    "figures": figures.Figures,
    "cases": cases.Cases,
    "case_standards": cases.CaseStandards,
    "case_sources": cases.CaseSources,
    "workforce": workforce.Workforce,
    "workforce_rows": workforce.WorkforceRows,
    "series": rates.Series,
    "force_rates": rates.ForceRates,
    "funnels": rates.Funnels,
    "standard_rates": rates.StandardRates,
    "outcome_rates": rates.OutcomeRates,
    "trends": rates.Trends,
    "rate_receipts": rates.RateReceipts,
    "revisions": workforce.Revisions,
    "publications": figures.Publications,
    "raw_files": figures.RawFiles,
    "checks": figures.Checks,
    "rejects": figures.Rejects,
    "forces": names.Forces,
    "force_aliases": names.ForceAliases,
    "standards": names.Standards,
    "outcomes": names.Outcomes,
    "series_breaks": names.SeriesBreaks,
    "break_series": names.BreakSeries,
    "releases": names.Releases,
    "known_files": names.KnownFiles,
    "summary_table_codes": names.SummaryTableCodes,
    "legal_outcomes": names.LegalOutcomes,
    "allegation_categories": names.AllegationCategories,
    "barred_list_reasons": names.BarredListReasons,
    "decision_terms": names.DecisionTerms,
    "outcome_terms": names.OutcomeTerms,
}
