"""Each report of the evidence pack tells exactly what is known to be there."""

from datetime import timedelta

from django.utils import timezone

from intelligence.danger.services import ask_warning, second_warning
from intelligence.dissemination.services import disseminate
from partners.models import Acknowledgement, Training
from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.audit.chain.models import ChainCheck
from privacy.audit.trail import record as audit
from privacy.models import AuditEntry, Validation
from privacy.retention.acts.holding import place_hold
from privacy.retention.acts.telling import acknowledge, tell
from privacy.retention.acts.validating import validate
from privacy.retention.choices import NoticeWord
from tests.intelligence.test_danger import ASKED
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.linking.services import decide_link
from tips.models import Tip
from tips.referrals.services import approve_referral, determine_nexus
from tips.screening.holding import clear, screen_tip

TODAY = f"{timezone.localdate():%Y-%m-%d}"


def test_a_whole_basis_is_no_line_and_a_lost_one_is(lines, told, record, as_owner):
    assert (lines("basis"), told("basis").looked_at) == ([], 1)
    as_owner(
        "intelligence_basis",
        "ALTER TABLE intelligence_basis DROP CONSTRAINT basis_says_how_obtained;"
        "UPDATE intelligence_basis SET how_obtained = ''",
    )
    assert lines("basis") == [(record.number, TODAY, "how_obtained", True)]
    as_owner("intelligence_basis", "DELETE FROM intelligence_basis")
    assert lines("basis") == [(record.number, TODAY, "basis", True)]


def test_a_record_past_its_day_is_told_with_what_keeps_it(lines, sheriff_tip, expire, propose, do, priya):
    assert lines("past-their-day") == []
    expire(sheriff_tip)
    day = f"{timezone.localtime() - timedelta(days=1):%Y-%m-%d}"
    facts = (sheriff_tip.number, "T0", "R-01", day, "1")
    assert lines("past-their-day") == [(*facts, "nothing", True)]
    purge = propose()
    assert lines("past-their-day") == [(*facts, "purge on its way", False)]
    purge.items.all().delete()
    until = timezone.localdate() + timedelta(days=30)
    do(place_hold, sheriff_tip.number, by=priya, reason="Suit", document="Order 12", until=until)
    assert lines("past-their-day") == [(*facts, "legal hold", False)]


def test_a_renewal_by_its_own_author_is_at_fault(lines, vetted, do, as_, priya, ines):
    do(validate, vetted, by=priya, reasons="Still needed: the same truck came back on Monday.")
    [line] = lines("validations")
    assert line[:2] == (vetted.number, "Priya") and line[-2:] == ("another person", False)
    with acting(as_(priya)):
        row = Validation.objects.get()
        row.pk, row.by, row.not_by, row.digest = None, ines, [], "of other words"
        row.until += timedelta(days=1)
        row.save(force_insert=True)
    assert [line[-2:] for line in lines("validations")] == [("another person", False), ("own record", True)]


def test_a_sample_shows_where_a_record_comes_from_and_no_word_of_it(lines, told, sheriff_tip):
    [line] = lines("sample")
    assert line[:5] == (sheriff_tip.number, "T0", "LES", "partner", "Calder County Sheriff")
    assert line[5:7] == (TODAY, "1") and line[-2:] == ("R-01", False)
    assert "pickup" not in str(told("sample"))


def test_what_left_is_counted_by_recipient_and_what_left_without_reason_is_at_fault(
    lines, record, peer, need, omar, do, as_owner
):
    do(disseminate, record, by=omar, to=peer, **need)
    expected = ("criminal intelligence", "T3", "Calder County Sheriff", "1", "0", "0", "0", False)
    assert lines("disseminations") == [expected]
    as_owner(
        "intelligence_dispatch",
        "ALTER TABLE intelligence_dispatch DROP CONSTRAINT dispatch_states_the_need;"
        "UPDATE intelligence_dispatch SET purpose = ''",
    )
    assert lines("disseminations")[0][-3:] == ("1", "0", True)


def test_who_opens_most_outside_their_own_work_stands_first(lines, sheriff_tip, as_, ines, amir, omar):
    for reader, times in ((ines, 1), (amir, 2)):
        for _ in range(times):
            audit(as_(reader), "read", sheriff_tip)
    audit(as_(amir), "grade", sheriff_tip)
    audit(as_(omar), "list")
    assert lines("inquiries") == [("Ines", "1", "1", True), ("Amir", "1", "0", False)]


def test_a_warning_and_an_identity_seen_wait_for_review(
    lines, record, water, sheriff_tip, as_, do, amir, omar
):
    warning = do(ask_warning, record, by=amir, to=[water], **ASKED)
    assert lines("overrides")[0][1:3] == (warning.number, "Amir") and not lines("overrides")[0][-1]
    do(second_warning, warning, by=omar)
    audit(as_(omar), "see identity", sheriff_tip, purpose="Court order")
    sent, seen = lines("overrides")
    assert sent[4:] == ("Omar", "Sent, to be reviewed", True)
    assert seen[:3] == ("Identity seen", sheriff_tip.number, "Omar")
    assert seen[4:] == ("purpose stated", "Week not signed", True)


def test_a_reader_whose_training_had_lapsed_is_named_and_their_own_reports_do_not_count(
    lines, told, vetted, as_, amir, dana, ines
):
    audit(as_(ines), "read", vetted, rule="A-03+N-01")
    assert (lines("untrained-readers"), told("untrained-readers").looked_at) == ([], 1)
    Training.objects.filter(user=amir).delete()
    Acknowledgement.objects.filter(user__in=[amir, dana]).delete()
    audit(as_(amir), "read", vetted, rule="A-04+N-01")
    audit(as_(dana), "read", vetted, rule="A-01+N-02")
    assert lines("untrained-readers") == [("Amir", "1", "1", "1", True)]


def test_a_flag_for_protected_conduct_stands_until_it_is_cleared(lines, as_, dana, priya, do, host):
    with acting(as_(dana)):
        march = submit_tip(Report("At the protest march they cut a chain.", Source.PARTNER), by=as_(dana))
    hold = screen_tip(march)
    assert lines("protected-conduct") == [(march.number, "protest", "1", TODAY, "–", "–", "0", True)]
    said = {"reason": "The chain was cut, which is no protest.", "digest": hold.digest}
    do(clear, hold, by=priya, **said)
    assert lines("protected-conduct")[0][4:6] == (TODAY, "Priya") and not lines("protected-conduct")[0][-1]


def test_notices_are_counted_with_those_nobody_answered(lines, sheriff_tip, do, as_, dana, felix, priya):
    with acting(as_(priya)):
        told = [dana.pk, felix.pk], NoticeWord.CORRECTED, sheriff_tip.number, "challenge 1", priya.pk
        notice = tell(*told)[0]
    do(acknowledge, notice, by=dana)
    facts = (sheriff_tip.number, "Corrected")
    assert lines("corrections") == [
        (*facts, "Calder County Sheriff", "1", "0", "1", TODAY, TODAY, False),
        (*facts, "Marlow Fire District", "1", "0", "0", TODAY, "–", True),
    ]


def test_a_request_past_its_clock_is_at_fault_and_nobody_is_named(lines, told, ask, decided, as_owner):
    late, answered = ask(), decided("none")
    as_owner(
        "privacy_redresscase",
        "UPDATE privacy_redresscase SET due_at = now() - interval '1 day' WHERE id = %s",
        late.pk,
    )
    found = {line[0]: (line[-2], line[-1]) for line in lines("redress")}
    assert found == {late.number: ("open, late", True), answered.number: ("answered, in time", False)}
    assert "Halloran" not in str(told("redress"))


def test_a_referral_tells_its_hours_and_whether_it_is_late(
    lines, vetted, do, sofia, omar, meridian_office, as_owner
):
    do(
        determine_nexus,
        vetted,
        by=sofia,
        answer="potential",
        basis="Two sites, same method.",
        office=meridian_office,
        urgency="routine",
    )
    [made] = lines("referrals")
    assert made[1:3] == ("Meridian", "Routine") and made[4:6] == ("–", "–")
    assert made[-2:] == ("Waiting for approval", False)
    with acting(courier()):
        referral = Tip.objects.unguarded().get(pk=vetted.pk).referrals.unguarded().get()
    do(approve_referral, referral, by=omar)
    as_owner("tips_referral", "UPDATE tips_referral SET acknowledge_by = now() - interval '1 hour'")
    assert lines("referrals")[0][-1] is True


def test_a_lowered_marking_names_who_lowered_it(lines, sheriff_tip, as_, omar):
    audit(as_(omar), "lower marking", sheriff_tip, detail={"block": "b2"})
    [line] = lines("lowered-labels")
    assert line[:4] == (sheriff_tip.number, "b2", "Omar", "supervisor")


def test_links_are_told_with_who_made_them(lines, sheriff_tip, as_, dana, do, ines):
    with acting(as_(dana)):
        other = submit_tip(Report("The same truck stood there again.", Source.PARTNER), by=as_(dana))
    do(decide_link, sheriff_tip, other, by=ines, state="linked")
    assert {line[:4] for line in lines("merges")} == {
        ("link", "tip", sheriff_tip.number, "Ines"),
        ("link", "tip", other.number, "Ines"),
    }


def test_accounts_without_post_agency_or_use_are_told(lines, person, host, fire, felix):
    idle = person("idle", host)
    idle.joined_at = timezone.now() - timedelta(days=200)
    idle.save(update_fields=["joined_at"])
    fire.active = False
    fire.save(update_fields=["active"])
    found = {line[0]: line[4] for line in lines("accounts")}
    assert found == {"Idle": "no post; unused for 90 days", "Felix": "no active agency"}


def test_a_day_without_a_check_of_the_chain_is_at_fault(lines, db):
    assert lines("audit-chain")[0][1:] == ("0", "0", "0", "no check", True)
    now = timezone.now()
    ChainCheck.objects.create(at=now - timedelta(days=2), whole=True, entries=5, findings=[])
    ChainCheck.objects.create(
        at=now, whole=False, entries=7, findings=[{"kind": "cut", "words": "Its end is gone."}]
    )
    days = [line for line in lines("audit-chain") if line[1] != "checkpoint"]
    assert [line[1:] for line in days] == [
        ("1", "1", "5", "sound", False),
        ("0", "0", "0", "no check", True),
        ("1", "0", "7", "1 findings", True),
    ]


def test_no_report_gives_a_word_of_a_record_or_who_asked(client, axel, record, ask, sheriff_tip):
    ask()
    client.force_login(axel)
    pages = client.get("/oversight/evidence/pack.zip").content
    assert pages.startswith(b"PK")
    for slug in ("basis", "sample", "redress", "merges", "overrides"):
        text = client.get(f"/oversight/evidence/{slug}.csv").content.decode()
        for secret in ("pickup", "Merrow", "Halloran", "consent search"):
            assert secret not in text
    assert AuditEntry.objects.filter(verb="export evidence").count() == 6
