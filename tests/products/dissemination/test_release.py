"""From an approved version to a ledger row for every reader who may know it, and for nobody else."""

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied

from partners.models import Training
from partners.people.choices import Role
from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.lifecycle import StepNotOpen
from privacy.markings.building import parse
from privacy.models import AuditEntry
from products.dissemination.audience import audience_of
from products.dissemination.carrying import carry
from products.dissemination.models import Dissemination, Release, Rendition
from products.dissemination.services import recall, release, stop
from products.dissemination.spreading import spread
from products.dissemination.tasks import carry_release, carry_release_of
from products.documents.choices import Part
from products.documents.document import Block, Section
from products.documents.plain import as_data
from products.models import Product, Version

from .cast import SECRETIVE, document, send


def test_the_audience_is_counted_by_rule_with_whoever_is_left_out(
    approved, as_, omar, dana, rhea, person, fire
):
    late = person("late", fire, Role.READER, courses={})
    with acting(as_(omar)):
        audience = audience_of(approved, document())
    assert {(g.discipline, g.people, g.rule) for g in audience.included} == {
        ("LE", 1, "A-12+N-04"),
        ("FIRE", 1, "A-12+N-04"),
    }
    assert [(row.discipline, row.reason) for row in audience.left_out] == [
        ("FIRE", "their privacy training has ended")
    ]
    assert late.pk not in {rhea.pk, dana.pk}


def test_every_matching_reader_has_one_ledger_row_and_one_mail_with_a_link_only(
    approved, as_, omar, dana, rhea
):
    send(approved, omar, as_)
    with acting(courier()):
        rows = list(
            Dissemination.outbox.order_by("copy_number").values_list("recipient__name", "rule", "copy_number")
        )
        assert all(Dissemination.outbox.values_list("delivered_at", flat=True))
    assert {name for name, *_ in rows} == {"Dana", "Rhea"}
    assert [number for *_, number in rows] == [1, 2]
    assert len(mail.outbox) == 2
    for message in mail.outbox:
        assert "MSFC-SAB-2026-0001" in message.subject and "gates" not in message.body + message.subject


def test_each_audience_reads_only_its_own_rendition(approved, as_, omar, dana, rhea):
    send(approved, omar, as_)
    with acting(as_(dana)):
        [mine] = Rendition.objects.visible_to(as_(dana))
        assert SECRETIVE in str(mine.content) and mine.disciplines == ["LE"]
    with acting(as_(rhea)):
        [mine] = Rendition.objects.visible_to(as_(rhea))
        assert SECRETIVE not in str(mine.content) and mine.banner == "U//FOUO"
        assert not Product.objects.visible_to(as_(rhea)).exists()
        assert not Version.objects.visible_to(as_(rhea)).exists()
        assert Rendition.objects.unguarded().count() == 1


def test_a_reader_of_another_county_or_with_lapsed_training_sees_nothing(
    approved, as_, omar, dana, person, make_agency, marlow
):
    elsewhere = person("elsa", make_agency("Marlow Police", counties=[marlow]), Role.READER)
    send(approved, omar, as_)
    Training.objects.filter(user=dana).update(valid_until="2020-01-01", completed_on="2019-01-01")
    for reader in (elsewhere, dana):
        with acting(as_(reader)):
            assert not Rendition.objects.visible_to(as_(reader)).exists()
            assert Rendition.objects.unguarded().count() == 0


def test_spreading_twice_doubles_nothing(approved, as_, omar, dana, rhea):
    sending = send(approved, omar, as_)
    with acting(courier()):
        assert spread(sending.pk) is False
        assert Dissemination.outbox.count() == 2
        assert Rendition.objects.unguarded().count() == 2
    carry_release(sending.pk)
    assert len(mail.outbox) == 2


def test_the_author_cannot_release_and_an_unapproved_product_cannot_be_released(
    approved, as_, omar, sofia, dana
):
    with acting(as_(sofia)), pytest.raises(PermissionDenied):
        release(approved, by=as_(sofia))
    with acting(as_(omar)):
        sending = send(approved, omar, as_)
        with pytest.raises(StepNotOpen):
            recalled = recall(approved, by=as_(omar), reason="The wrong vehicle was named")
            release(recalled, by=as_(omar))
    assert sending.pk


def test_a_stopped_release_never_leaves(approved, as_, omar, dana):
    with acting(as_(omar)):
        sending = stop(release(approved, by=as_(omar)), by=as_(omar))
    with acting(courier()):
        assert spread(sending.pk) is False
        assert Dissemination.outbox.count() == 0
    assert mail.outbox == []


def test_a_supervisor_who_lost_the_right_meanwhile_releases_nothing(approved, as_, omar, dana):
    with acting(as_(omar)):
        sending = release(approved, by=as_(omar))
    omar.posts.update(role=Role.READER)
    with acting(courier()):
        assert spread(sending.pk) is False
        assert Release.objects.unguarded().get(pk=sending.pk).listed_at is None


def test_a_recall_tells_everybody_and_keeps_the_reason(approved, as_, omar, dana, rhea):
    send(approved, omar, as_)
    mail.outbox.clear()
    with acting(as_(omar)):
        recall(approved, by=as_(omar), reason="It named the wrong vehicle")
    with acting(courier()):
        sending = Release.objects.unguarded().get()
    carry_release(sending.pk)
    assert len(mail.outbox) == 2 and all("recalled" in message.subject for message in mail.outbox)
    with acting(as_(rhea)):
        assert Rendition.objects.visible_to(as_(rhea)).get().recall_reason == "It named the wrong vehicle"


def test_the_disclosure_is_written_in_the_trail(approved, as_, omar, dana, rhea):
    send(approved, omar, as_)
    entry = AuditEntry.objects.get(verb="disseminate")
    assert (
        entry.detail == {"people": 2, "agencies": 2, "left_out": 0} and entry.purpose == "Operators need it"
    )


@pytest.mark.parametrize("marking", ["TLP:RED", "CUI//DL ONLY", "CUI + ORCON", "CUI//NOFORN"])
def test_what_is_for_named_recipients_goes_to_no_audience(approved, as_, omar, dana, marking):
    named = document().with_changes(floor=parse(marking))
    with acting(as_(omar)):
        audience = audience_of(approved, named)
    assert audience.people == 0 and audience.renditions == []
    assert audience.refused.endswith((".",)) and marking.split()[-1].split("/")[-1] in audience.refused


def test_federal_only_text_reaches_federal_readers_only(approved, as_, omar, dana, person, fbi, calder):
    fbi.counties.add(calder)
    person("fay", fbi, Role.READER)
    with acting(as_(omar)):
        approved.disciplines = ["LE", "FED"]
        audience = audience_of(approved, document().with_changes(floor=parse("CUI//FED ONLY")))
    reached = {group.discipline: str(group.rendition.banner) for group in audience.included}
    assert "FED ONLY" in reached["FED"] and "FED ONLY" not in reached["LE"]


def test_a_category_that_no_rule_withholds_is_not_cut(approved, as_, omar, rhea):
    block = Block(key="b", text="The fence is low.", marking=parse("CUI//PHYS"))
    text = document().with_changes(sections=(Section(part=Part.JUDGMENTS, blocks=(block,)),))
    with acting(as_(omar)):
        [fire] = [g for g in audience_of(approved, text).included if g.discipline == "FIRE"]
    assert "The fence is low." in str(as_data(fire.rendition.document))


def test_a_stopped_release_goes_on_when_it_is_released_again(approved, as_, omar, dana, rhea):
    with acting(as_(omar)):
        stop(release(approved, by=as_(omar)), by=as_(omar))
    send(approved, omar, as_)
    assert len(mail.outbox) == 2


def test_a_recall_tells_only_whoever_was_told_and_keeps_when_that_was(approved, as_, omar, dana, rhea):
    with acting(as_(omar)):
        sending = release(approved, by=as_(omar))
    with acting(courier()):
        spread(sending.pk)
    with acting(courier()):
        first, second = Dissemination.outbox.order_by("copy_number")
        assert carry(first)
    with acting(as_(omar)):
        stop(sending, by=as_(omar))
        recall(approved, by=as_(omar), reason="It named the wrong vehicle")
    carry_release_of(approved.pk)
    assert [message.to for message in mail.outbox] == [[first.recipient.email]] * 2
    notice, recalled = (message.extra_headers["Message-ID"] for message in mail.outbox)
    assert notice != recalled
    with acting(courier()):
        first.refresh_from_db()
        second.refresh_from_db()
    assert first.sent_at < first.delivered_at and second.sent_at is None and second.stopped_at


def test_a_release_that_is_all_out_cannot_be_stopped(approved, as_, omar, dana):
    sending = send(approved, omar, as_)
    with acting(as_(omar)), pytest.raises(StepNotOpen, match="Recall it instead"):
        stop(sending, by=as_(omar))
