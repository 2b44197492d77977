"""What the database itself asks of criminal intelligence, whoever writes it and however."""

import pgtrigger

TRAINED = """
IF (SELECT count(DISTINCT (t.user_id, t.course)) FROM partners_training t
     WHERE t.user_id IN (NEW.author_id, NEW.approved_by_id) AND t.course IN ('part23', 'privacy')
       AND t.completed_on <= current_date AND t.valid_until >= current_date) < 4 THEN
    RAISE EXCEPTION 'Author and approver both need current 28 CFR Part 23 and privacy training'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'intelligence_by_two_trained_people';
END IF;
RETURN NEW;
"""

RESTS = """
IF NOT EXISTS (SELECT 1 FROM intelligence_basis b WHERE b.record_id = NEW.id) THEN
    RAISE EXCEPTION 'Criminal intelligence without its basis is not kept'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'intelligence_rests_on_a_basis';
END IF;
RETURN NULL;
"""

SPECIFIC = """
IF (SELECT a.umbrella FROM intelligence_criminalactivity a WHERE a.id = NEW.activity_id) THEN
    RAISE EXCEPTION 'An umbrella is no criminal activity: name the one beneath it'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'basis_names_a_specific_activity';
END IF;
RETURN NEW;
"""

NO_BASIS = """
IF EXISTS (SELECT 1 FROM intelligence_basis b JOIN intelligence_subject s ON s.record_id = b.record_id
            WHERE s.id = NEW.subject_id
              AND position(lower(NEW.words) IN lower(concat_ws(' ', b.facts, b.involvement))) > 0) THEN
    RAISE EXCEPTION 'Noncriminal identifying information is never part of the basis'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'identifier_is_no_basis';
END IF;
RETURN NEW;
"""

AGREED = """
IF NEW.warning_id IS NULL AND NOT EXISTS (
    SELECT 1 FROM partners_agency a JOIN partners_agreement g ON g.agency_id = a.id
     WHERE a.id = NEW.agency_id AND a.active AND a.law_enforcement AND g.kind = 'part23'
       AND g.signed_on <= current_date AND g.ends_on >= NEW.until) THEN
    RAISE EXCEPTION 'Criminal intelligence goes to law enforcement with a current agreement only'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'dissemination_to_agreed_law_enforcement';
END IF;
IF NEW.warning_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM intelligence_dangerwarning w WHERE w.id = NEW.warning_id
       AND w.seconded_by_id IS NOT NULL AND NEW.until <= w.ends_on) THEN
    RAISE EXCEPTION 'A warning leaves after a second person has agreed to it'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'warning_by_two_people';
END IF;
RETURN NEW;
"""


SOURCES = "SELECT t.id FROM tips_tip t WHERE t.number = ANY (NEW.sources)"


def on_insert(name: str, func: str) -> pgtrigger.Trigger:
    """Return a trigger that looks at every row before it enters."""
    return pgtrigger.Trigger(name=name, when=pgtrigger.Before, operation=pgtrigger.Insert, func=func)


def at_commit(name: str, func: str) -> pgtrigger.Trigger:
    """Return a trigger that looks at every new row when its transaction ends."""
    return pgtrigger.Trigger(
        name=name, when=pgtrigger.After, operation=pgtrigger.Insert, timing=pgtrigger.Deferred, func=func
    )
