"""More words for the records of the house: every field of text that somebody could fill in has one."""

from partners.people.standings import standing_for
from privacy.access.acting import acting
from privacy.access.standing import courier, mailbox_holder
from products.dissemination.models import Rendition
from products.dissemination.reading import give_feedback
from tips.intake.mailboxes import add_facts, answer
from tips.intake.models import Mailbox
from tips.referrals.services import answer_jttf, ask_center, assign, dispose
from tips.vetting.services import log_call, raise_priority

PARTNER_FACTS = {
    "place": "Depot, yarrowgate",
    "happened_words": "Dusk, bindweed",
    "case_number": "CASE-dewberry",
    "sector": "Water and wastewater",
}
INVOLVED = {
    "kind": "person",
    "description": "Tall, coltsfoot",
    "did": "Filmed, speedwell",
    "name": "Meadowsweet Person",
    "contact": "555-0188 bryony",
}
IDENTITY = {
    "name": "Foxglove Person",
    "phone": "555-0177",
    "email": "campion@mail.example",
    "best_time": "Evenings, stonecrop",
}


def act(person, service, *what, **said):
    """Do one act as a person, as a request would."""
    standing = standing_for(person.pk)
    with acting(standing):
        return service(*what, by=standing, **said)


def say_more(house, cast) -> None:
    """Let calls, answers, additions, questions and feedback be written, each by whoever would."""
    partner = house.tips["partner"]
    act(cast["ines"], log_call, partner, reached="Duty officer, toadflax", words="Told them, burdock.")
    act(cast["ines"], raise_priority, partner, to=2, why="Soon, saxifrage.")
    _from_mailboxes(house, cast)
    act(cast["lin"], assign, house.referral, to="Squad four", external_number="EXT-sundew")
    act(cast["lin"], ask_center, house.referral, text="Which pump, teasel?")
    act(cast["amir"], answer_jttf, house.referral, text="The north one, comfrey.")
    act(cast["lin"], dispose, house.referral, disposition="inconclusive", words="Nothing yet, betony.")
    _of_readers(house, cast)


def _from_mailboxes(house, cast) -> None:
    boxes = {}
    with acting(courier()):
        for name in ("partner", "public"):
            boxes[name] = Mailbox.objects.unguarded().get(tip=house.tips[name])
    act(
        cast["dana"],
        answer,
        boxes["partner"],
        text="The west one, cowslip.",
        question=house.questions["partner"],
    )
    act(cast["dana"], add_facts, boxes["partner"], text="A second man, fleabane.")
    holder = mailbox_holder(str(boxes["public"].reference))
    with acting(holder):
        answer(boxes["public"], by=holder, text="It was gray, hemlock.", question=house.questions["public"])
        add_facts(boxes["public"], by=holder, text="It came back, catmint.")


def _of_readers(house, cast) -> None:
    for name in ("dana", "felix"):
        standing = standing_for(cast[name].pk)
        with acting(standing):
            rows = Rendition.objects.visible_to(standing).filter(product=house.products["released"])
            give_feedback(rows[0], by=standing, relevant=4, words=f"Good, {name} marjoram.")
