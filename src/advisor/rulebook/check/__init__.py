"""What a rule base must satisfy before any of it may decide: one function per invariant, all listed in CHECKS.

Each check gives (place, code, message, remedy); the texts are for experts, in French.
"""

from advisor.rulebook.check.catalogue import (
    appraised_rungs_are_the_harshest,
    incompatibilities_make_sense,
    ladder_is_ordered,
    measures_exist,
    reviews_have_a_length,
    services_are_told_once,
    what_is_to_be_recorded_is_told,
)
from advisor.rulebook.check.conflicts import (
    MAX_CLAUSES,
    conditions_are_small,
    expansion,
    rows_overlap,
    slots_do_not_clash,
)
from advisor.rulebook.check.conventions import clauses_are_told_apart, clauses_can_be_timed, texts_cite_what_exists
from advisor.rulebook.check.examples import examples_are_complete
from advisor.rulebook.check.exceptions import exceptions_are_well_formed, guards_are_complete
from advisor.rulebook.check.finding import Check, Finding
from advisor.rulebook.check.groups import groups_cite_what_exists, irregularities_have_a_remedy
from advisor.rulebook.check.indicators import indicators_are_sound
from advisor.rulebook.check.law import (
    basis_exists,
    basis_given,
    basis_in_force,
    dated_figures_are_the_acts,
    fact_dates_are_readable,
    parameters_have_a_basis,
    substance_is_inherited,
    unverified_law_only_warns,
)
from advisor.rulebook.check.names import (
    appraisals_ask_someone,
    choices_list_their_values,
    names_are_readable,
    rule_ids_unique,
    rule_in_its_folder,
    rule_named_by_file,
    terms_have_one_origin,
)
from advisor.rulebook.check.stages import alarms_read_the_case_alone, stage_fits_head, stage_fits_nature
from advisor.rulebook.check.strata import (
    conclusions_have_rules,
    no_cycle,
    parameters_are_used,
)
from advisor.rulebook.check.taxonomy import phenomena_are_values, watched_texts_touch_something
from advisor.rulebook.check.territories import (
    periods_have_their_days,
    profiles_cite_what_exists,
    there_is_one_hierarchy,
    topics_have_one_principle,
)

__all__ = [
    "CHECKS",
    "MAX_CLAUSES",
    "NEED_EVERY_FILE",
    "NEED_THEIR_FILE",
    "Check",
    "Finding",
    "expansion",
    "rows_overlap",
    "slots_do_not_clash",
]

CHECKS: tuple[Check, ...] = (
    rule_named_by_file,
    rule_in_its_folder,
    rule_ids_unique,
    stage_fits_head,
    stage_fits_nature,
    basis_exists,
    basis_given,
    basis_in_force,
    fact_dates_are_readable,
    terms_have_one_origin,
    choices_list_their_values,
    appraisals_ask_someone,
    names_are_readable,
    conclusions_have_rules,
    measures_exist,
    ladder_is_ordered,
    incompatibilities_make_sense,
    reviews_have_a_length,
    services_are_told_once,
    what_is_to_be_recorded_is_told,
    appraised_rungs_are_the_harshest,
    guards_are_complete,
    exceptions_are_well_formed,
    no_cycle,
    alarms_read_the_case_alone,
    examples_are_complete,
    slots_do_not_clash,
    conditions_are_small,
    parameters_have_a_basis,
    parameters_are_used,
    dated_figures_are_the_acts,
    unverified_law_only_warns,
    substance_is_inherited,
    phenomena_are_values,
    watched_texts_touch_something,
    texts_cite_what_exists,
    clauses_are_told_apart,
    clauses_can_be_timed,
    groups_cite_what_exists,
    irregularities_have_a_remedy,
    topics_have_one_principle,
    there_is_one_hierarchy,
    profiles_cite_what_exists,
    periods_have_their_days,
    indicators_are_sound,
)

# What these find missing may only be unread: they wait until every file is read without a fault …
NEED_EVERY_FILE: frozenset[Check] = frozenset(
    {
        conclusions_have_rules,
        parameters_are_used,
        watched_texts_touch_something,
        texts_cite_what_exists,
        groups_cite_what_exists,
        there_is_one_hierarchy,
        profiles_cite_what_exists,
        indicators_are_sound,
    }
)
# … or until the file they would speak of is.
NEED_THEIR_FILE: frozenset[Check] = frozenset(
    {basis_given, basis_in_force, terms_have_one_origin, examples_are_complete, slots_do_not_clash, no_cycle}
)
