"""What the database itself holds a product to, whoever writes the row."""

import pgtrigger

# Approval is of one exact version: each step it needed, signed for its very checksum, none of them void.
COMPLETE = """
IF NEW.status NOT IN ('approved', 'released') OR (
    NEW.status = OLD.status AND NEW.approved_version IS NOT DISTINCT FROM OLD.approved_version
    AND NEW.approved_by_id IS NOT DISTINCT FROM OLD.approved_by_id) THEN
    RETURN NEW;
END IF;
IF NOT EXISTS (
    SELECT 1 FROM products_version v WHERE v.product_id = NEW.id AND v.number = NEW.approved_version
    AND v.number = (SELECT max(w.number) FROM products_version w WHERE w.product_id = NEW.id)
    AND 'supervisor' = ANY (v.required)
    AND EXISTS (SELECT 1 FROM products_review r WHERE r.version_id = v.id AND r.step = 'supervisor'
                AND r.verdict = 'approved' AND r.voided_at IS NULL AND r.checksum = v.checksum
                AND r.by_id = NEW.approved_by_id)
    AND NOT EXISTS (SELECT 1 FROM unnest(v.required) AS needed (step) WHERE NOT EXISTS (
        SELECT 1 FROM products_review r WHERE r.version_id = v.id AND r.step = needed.step
        AND r.verdict = 'approved' AND r.voided_at IS NULL AND r.checksum = v.checksum))) THEN
    RAISE EXCEPTION 'This version does not have the approvals it needs'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'product_approval_is_complete';
END IF;
RETURN NEW;
"""

VOID = """
UPDATE products_review r SET voided_at = now(),
    voided_why = 'The text was changed in save ' || NEW.edit || ', after this approval.'
FROM products_version v
WHERE v.id = r.version_id AND v.product_id = NEW.id AND r.verdict = 'approved' AND r.voided_at IS NULL;
RETURN NULL;
"""


def approval_is_complete() -> pgtrigger.Trigger:
    """Return the trigger that lets a product be approved or released only with every approval it needs."""
    return pgtrigger.Trigger(
        name="product_approval_is_complete",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=COMPLETE,
    )


def edits_end_approvals() -> pgtrigger.Trigger:
    """Return the trigger that voids every approval the moment the text is saved again."""
    return pgtrigger.Trigger(
        name="product_edits_end_approvals",
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        condition=pgtrigger.Q(old__edit__df=pgtrigger.F("new__edit")),
        func=VOID,
    )
