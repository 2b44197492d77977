"""A small center with one record of each kind, every part of it carrying a word found nowhere else."""

from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from secrets import token_hex

from django.conf import settings
from django.utils import timezone

from partners.people.standings import standing_for
from partners.systems.services import make_key
from privacy.access.acting import acting
from privacy.access.standing import courier, public_intake
from privacy.models import Purge
from privacy.retention.acts.holding import place_hold
from privacy.retention.acts.telling import tell
from products.dissemination.carrying import carry_due
from products.dissemination.models import Dissemination, Rendition
from products.dissemination.publishing import public_cut, publish
from products.dissemination.services import release
from products.dissemination.spreading import spread
from products.dissemination.unmasking.models import Unmasking
from products.drafting.models import MaskedPerson, Product
from products.drafting.services import (
    Changes,
    answer_privacy,
    fuse,
    lower_marking,
    mask_name,
    save_draft,
)
from products.requests.services import ask
from products.review.models import Version
from products.review.services import propose, review
from tests.doors.intelligence import intelligence_of
from tests.doors.saying import IDENTITY, INVOLVED, PARTNER_FACTS, act, say_more
from tips.boards.choices import Layout
from tips.boards.graph.gathering import graph_of
from tips.boards.services import add_tips, open_board, share_board, take_snapshot, write_on_board
from tips.desk.models import SavedView
from tips.intake.choices import Source
from tips.intake.codes import new_code
from tips.intake.mailboxes import ask_submitter
from tips.intake.models import Attachment, Tip
from tips.intake.receipts import digest_of, mailbox_reference
from tips.intake.services import Report, submit_tip
from tips.linking.entities.references import reference_of
from tips.linking.entities.services import note
from tips.linking.reading import read_tip
from tips.referrals.models import Referral
from tips.referrals.services import acknowledge, approve_referral, carry, determine_nexus, write_feedback
from tips.screening.holding import screen_tip
from tips.vetting.services import add_note, claim, record_behaviors

MATCH = [{"code": "INTRSN", "words": "cut the chain"}]
TEXTS = {"bottom": "Check side gates, kelpwort.", "judgments": "One vehicle twice, larkspur.", "indicators": "Cut chains, mossfern."}  # fmt: skip
ANSWERS = dict.fromkeys(
    ("persons", "protected", "minors", "open_source", "faces"), (False, "Looked, valerian.")
)
PICTURE = b"\x89PNG\r\n\x1a\nosierleaf"
FILE = {"kind": "png", "size": 68, "sha256": "0" * 64, "path": "kept/00/absent", "state": "clean"}


@dataclass
class House:
    """The records, by the short name that the table gives them."""

    tips: dict[str, Tip] = field(default_factory=dict)
    referral: Referral | None = None
    products: dict[str, Product] = field(default_factory=dict)
    view: SavedView | None = None
    release: object = None
    files: dict[str, Attachment] = field(default_factory=dict)
    questions: dict[str, object] = field(default_factory=dict)
    hold: object = None
    purge: object = None
    notice: object = None
    intelligence: dict[str, object] = field(default_factory=dict)
    weighed: object = None
    board: object = None
    entity: str = ""
    snapshot: object = None
    asked: object = None
    unmasking: object = None


def build(cast: dict, county, office) -> House:
    """Send, match, ask, refer, write and release, each by whoever would."""
    house = House()
    house.tips["partner"] = _partner_tip(house, cast, county)
    house.tips["public"] = _public_tip(house, cast, county)
    house.tips["weighed"] = _weighed_tip(cast, county)
    house.tips["referred"] = _referred_tip(house, cast, county, office)
    house.products["draft"] = _draft(cast, house.tips["partner"], "Gates, quillback", county)
    house.products["proposed"] = _proposed(cast, house, county)
    house.products["released"] = _released(cast, house, county)
    house.unmasking = _masked(cast, house.products)
    _kept(house, cast)
    act(cast["agnes"], make_key, keeper=cast["dana"], name="CAD export")
    house.intelligence = intelligence_of(cast, house.tips["partner"])
    with acting(courier()):
        house.weighed = screen_tip(house.tips["weighed"])
    view = SavedView.objects.create(slug="mine", name="Fennelroot view", owner=cast["ines"], query="")
    house.view = SavedView.objects.get(pk=view.pk)
    house.board = _board(cast, house.tips["partner"])
    house.snapshot = act(cast["amir"], _snapshot, house.board)
    house.asked = _asked(cast)
    say_more(house, cast)
    house.entity = _entity(house, cast, county)
    return house


def _masked(cast, products) -> Unmasking:
    """Hold a typed name apart in a draft, and ask for a person of what was released."""
    act(cast["amir"], mask_name, products["draft"], name="Betony Person")
    with acting(courier()):
        out = {"product": products["released"], "recipient": cast["rhea"], "agency": cast["rhea"].agency}
        person = MaskedPerson.objects.create(product=out["product"], number=1, summary="-", by=cast["sofia"])
        said = {"purpose": "action: The engine crew, self-heal", "authority": "U-05", "due_at": None}
        Unmasking(person=person, requested_by=cast["rhea"], **out, **said).save(force_insert=True)
        return Unmasking.outbox.get()


def _board(cast, tip):
    """Lay a tip on Amir's board, which he shares with Sofia and writes on."""
    said = {"title": "Gates, gentian", "question": "Which gate, harebell?"}
    board = act(cast["amir"], partial(open_board, **said))
    act(cast["amir"], add_tips, board, tips=[tip])
    act(cast["amir"], partial(share_board, person=cast["sofia"].pk), board)
    act(cast["amir"], write_on_board, board, text="Ask them, moonwort.")
    act(cast["sofia"], write_on_board, board, text="Same chain, orpine.", about=tip)
    return board


def _entity(house, cast, county) -> str:
    report = Report("A truck with plate 7KX 114 waited.", Source.PARTNER, {"title": "Wait", "county": county})
    house.tips["named"] = act(cast["dana"], submit_tip, report)
    with acting(courier()):
        read_tip(house.tips["named"].pk)
    act(cast["amir"], note, "plate", "7KX114", text="Known to us, agrimony.")
    return reference_of("plate", "7KX114")


def _snapshot(board, *, by):
    """Fix what Amir's board shows, under a caption of its own."""
    graph = graph_of(board, by=by)
    said = {"layout": Layout.TREE, "caption": "One gate, pennycress", "alt": "One tip, ragwort."}
    return take_snapshot(board, by=by, graph=graph, **said)


def _asked(cast):
    said = {"question": "Whose gray pickup, tamarack?", "purpose": "A theft at a depot, willowherb"}
    return act(cast["dana"], ask, needed_on=timezone.localdate() + timedelta(days=3), **said)


def _kept(house, cast) -> None:
    until = timezone.localdate() + timedelta(days=90)
    number = house.tips["public"].number
    house.hold = act(cast["priya"], place_hold, number, reason="Nettlecap suit", document="12-7", until=until)
    with acting(standing_for(cast["priya"].pk)):
        house.purge = Purge.objects.create()
        told = tell([cast["dana"].pk], "destroyed", "FC-26-00001", "a purge", cast["omar"].pk)
    house.notice = told[0]


def _partner_tip(house, cast, county) -> Tip:
    # Another system's number stands for one report: each further one has its own.
    facts = {"title": "Chain, aspenweed", "county": county, "external_id": f"hawkbit-{token_hex(3)}"}
    story = "Someone cut the chain on the side gate, birchmoth."
    tip = act(
        cast["dana"], submit_tip, Report(story, Source.PARTNER, facts | PARTNER_FACTS, involved=(INVOLVED,))
    )
    _file(house, "partner", tip)
    tip = act(cast["ines"], claim, tip)
    act(cast["ines"], add_note, tip, text="Seems solid, cedarwax.")
    house.questions["partner"] = act(cast["ines"], ask_submitter, tip, text="Which gate, dogbane?")
    return act(cast["ines"], record_behaviors, tip, answer="yes", behaviors=MATCH)


def _weighed_tip(cast, county) -> Tip:
    story = "At the protest march somebody cut the chain, yarrow."
    return act(cast["dana"], submit_tip, Report(story, Source.PARTNER, {"title": "March", "county": county}))


def _public_tip(house, cast, county) -> Tip:
    digest = digest_of(new_code())
    facts = {"title": "Drone, elderpine", "county": county, "place": "Yard, pimpernel"}
    report = Report("A drone over the yard, gorsebush.", Source.PUBLIC, facts, identity=IDENTITY)
    by = public_intake(str(mailbox_reference(digest)))
    with acting(by):
        tip = submit_tip(report, by=by, code_digest=digest)
    _file(house, "public", tip)
    house.questions["public"] = act(cast["ines"], ask_submitter, tip, text="What color, hazelnut?")
    return tip


def _referred_tip(house, cast, county, office) -> Tip:
    facts = {"title": "Pump, ironweed", "county": county}
    story = "They cut the chain and filmed the controls, juniper."
    tip = act(cast["dana"], submit_tip, Report(story, Source.PARTNER, facts))
    _file(house, "referred", tip)
    tip = act(cast["ines"], claim, tip)
    tip = act(cast["ines"], record_behaviors, tip, answer="yes", behaviors=MATCH)
    act(cast["amir"], determine_nexus, tip, answer="potential", basis="Filming, knotgrass.", office=office)
    with acting(courier()):
        referral = Referral.objects.unguarded().get(tip=tip)
    act(cast["omar"], approve_referral, referral)
    with acting(courier()):
        carry(Referral.objects.unguarded().get(pk=referral.pk), by=courier())
    act(cast["lin"], acknowledge, referral)
    act(
        cast["lin"],
        write_feedback,
        referral,
        for_center="Known here, lungwort.",
        releasable="Thanks, milkweed.",
    )
    with acting(courier()):
        house.referral = Referral.objects.unguarded().get(pk=referral.pk)
        return Tip.objects.unguarded().get(pk=tip.pk)


def _file(house, name, tip) -> None:
    place = Path(settings.MEDIA_ROOT, FILE["path"])
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(PICTURE)
    with acting(courier()):
        house.files[name] = Attachment.objects.create(tip=tip, name=f"{name}-nettle.png", **FILE)


def _draft(cast, tip, title, county) -> Product:
    product = act(cast["sofia"], fuse, line="SAB", title=title, references=[tip.number])
    keys = _keys(cast, product)
    texts = {keys[part]: {"text": text} for part, text in TEXTS.items()}
    product = _saved(cast, product, blocks=texts)
    whole = {"disciplines": ["LE", "FIRE"], "why_audience": "They guard these sites, sorrel."}
    product = _saved(cast, product, whole=whole, counties=(county.pk,))
    return _saved(cast, product, blocks={keys["indicators"]: {"marking": "U//FOUO"}})


def _keys(cast, product) -> dict[str, str]:
    standing = standing_for(cast["sofia"].pk)
    with acting(standing):
        return {block.part: block.key for block in product.blocks.visible_to(standing)}


def _saved(cast, product, **changes) -> Product:
    return act(cast["sofia"], save_draft, product, edit=product.edit, changes=Changes(**changes))


def _proposed(cast, house, county) -> Product:
    product = _draft(cast, house.tips["partner"], "Gates, oxlip", county)
    product = act(cast["sofia"], answer_privacy, product, answers=ANSWERS, edit=product.edit)
    act(cast["sofia"], propose, product)
    return product


def _released(cast, house, county) -> Product:
    product = _draft(cast, house.tips["partner"], "Gates, periwinkle", county)
    # One paragraph is for everyone, which a reviewer has to say.
    key = _keys(cast, product)["actions"]
    product = _saved(cast, product, blocks={key: {"text": "Lock your gates, clubmoss."}})
    product = act(
        cast["priya"], lower_marking, product, key=key, marking="PUBLIC", reason="General advice for anybody"
    )
    product = act(cast["sofia"], answer_privacy, product, answers=ANSWERS, edit=product.edit)
    version = act(cast["sofia"], propose, product)
    for step in version.required:
        by = {"privacy": "priya", "peer": "amir"}.get(step, "omar")
        act(cast[by], review, version, step=step, verdict="approved", notes=f"{step} tansyleaf")
    with acting(courier()):
        product = Product.objects.unguarded().get(pk=product.pk)
    house.release = act(cast["omar"], release, product)
    with acting(courier()):
        spread(house.release.pk)
    # Entered anew: the block above began before the rendition had its label.
    with acting(courier()):
        carry_due(Dissemination.outbox.filter(release=house.release.pk))
        assert Rendition.objects.unguarded().filter(product=product).exists()
        version = Version.objects.unguarded().get(product=product)
    act(cast["priya"], publish, product, seen=public_cut(version).checksum)
    return product
