"""The product lines of a center: what each is made of, for whom, and who must agree before it leaves.

Limits, default markings and reviews are the center's own choice. Review steps are named as the review chain
names them.
"""

from django.utils.translation import gettext_lazy as _

from products.documents.choices import Part

from .line import CONSENT, COORDINATION, DIRECTOR, PEER, PRIVACY, SUPERVISOR, LinePart, ProductLine

EVERY_PARTNER = ("LE", "FIRE", "EMS", "EM", "PH", "CORR", "PSAP", "CIKR", "TRIBAL", "EDU", "FED", "FC")
POLICE = ("LE", "CORR", "FED", "FC")
RESPONDERS = ("LE", "FIRE", "EMS", "CORR", "PSAP", "FED", "FC")

_SCOPE = LinePart(Part.SCOPE, _("The question, the period, the cut-off date, and what is left out."))
_JUDGMENTS = LinePart(Part.JUDGMENTS, _("What we think, one sentence each, with its sources and confidence."))
_ASSESSED = LinePart(Part.JUDGMENTS, _JUDGMENTS.hint, required=True)
_DISCUSSION = LinePart(Part.DISCUSSION, _("The facts, kept apart from what we make of them."))
_FACTS = LinePart(Part.DISCUSSION, _DISCUSSION.hint, required=True)
_INDICATORS = LinePart(Part.INDICATORS, _("Conduct somebody can see. Conduct only, never who people are."))
_SIGNS = LinePart(Part.INDICATORS, _INDICATORS.hint, required=True)
_ACTIONS = LinePart(Part.ACTIONS, _("What each discipline can do about it tomorrow."))
_STEPS = LinePart(Part.ACTIONS, _ACTIONS.hint, required=True)
_EVENTS = LinePart(Part.EVENTS, _("Dated events, a few words each. Two or more make a timeline."))
_OUTLOOK = LinePart(Part.OUTLOOK, _("What we do not know, and what would change our mind."))
_GAPS = LinePart(Part.OUTLOOK, _OUTLOOK.hint, required=True)
_TEARLINE = LinePart(Part.TEARLINE, _("A passage that may be passed on at a lower marking."))
_LOOKOUT = LinePart(
    Part.LOOKOUT, _("Person or vehicle, as reported, with the conduct it rests on."), required=True
)
_CAUTION = LinePart(Part.CAUTION, _("What could hurt an officer, and what is not known."), required=True)
_END = LinePart(
    Part.CANCELLATION, _("Whom to call on contact, and how the notice is cancelled."), required=True
)
_ITEMS = LinePart(Part.ITEMS, _("One heading and a short paragraph for each item."), required=True)
_QUESTION = LinePart(Part.QUESTION, _("The request as asked, with its number and purpose."), required=True)
_ANSWER = LinePart(
    Part.ANSWER, _("What was found, where it was looked for, and what was not found."), required=True
)

LINES = (
    ProductLine(
        "SAB",
        _("Situational awareness bulletin"),
        _("Tells partners what is happening, what to look for, and whom to tell."),
        (_SCOPE, _JUDGMENTS, _SIGNS, _ACTIONS, _EVENTS, _DISCUSSION, _OUTLOOK, _TEARLINE),
        disciplines=EVERY_PARTNER,
        acknowledged=True,
    ),
    ProductLine(
        "RCR",
        _("Roll-call release"),
        _("One tactic on one page, to be read out at the start of a shift."),
        (_FACTS, _SIGNS, _STEPS, _EVENTS),
        disciplines=(*RESPONDERS, "CIKR"),
        pages=1,
        acknowledged=True,
    ),
    ProductLine(
        "BOLO",
        _("Be on the lookout"),
        _("Asks officers to look for a person or vehicle now."),
        (_LOOKOUT, _CAUTION, _STEPS, _END),
        disciplines=POLICE,
        marking="LES",
        reviews=(SUPERVISOR, PRIVACY),
        pages=1,
        days=7,
        privacy_always=True,
        urgent=True,
        names_persons=True,
        acknowledged=True,
    ),
    ProductLine(
        "OSB",
        _("Officer safety bulletin"),
        _("Warns of a danger to responders within hours."),
        (_CAUTION, _SIGNS, _STEPS, _DISCUSSION),
        disciplines=RESPONDERS,
        marking="LES",
        reviews=(SUPERVISOR, PRIVACY),
        pages=1,
        days=30,
        privacy_always=True,
        urgent=True,
        acknowledged=True,
    ),
    ProductLine(
        "SARB",
        _("SAR bulletin"),
        _("Shows the pattern in suspicious activity of a week or a month, and no persons."),
        (_SCOPE, _FACTS, _EVENTS, _SIGNS, _ACTIONS, _OUTLOOK, _TEARLINE),
        disciplines=(*POLICE, "CIKR"),
        reviews=(PEER, SUPERVISOR, PRIVACY),
        privacy_always=True,
    ),
    ProductLine(
        "DB",
        _("Daily brief"),
        _("The day in short, in one version for law enforcement and one for other partners."),
        (_ITEMS, _EVENTS, _ACTIONS),
        disciplines=EVERY_PARTNER,
        reviews=(SUPERVISOR,),
        days=7,
    ),
    ProductLine(
        "OSD",
        _("Open-source digest"),
        _("What public sources report, without private persons."),
        (_SCOPE, _ITEMS),
        disciplines=EVERY_PARTNER,
        reviews=(SUPERVISOR,),
        marking="TLP:GREEN",
    ),
    ProductLine(
        "TA",
        _("Threat assessment"),
        _("Judges a threat to the area for those who plan against it."),
        (_SCOPE, _ASSESSED, _FACTS, _EVENTS, _INDICATORS, _ACTIONS, _GAPS, _TEARLINE),
        disciplines=("LE", "FIRE", "EM", "FED", "FC", "ELECTED"),
        reviews=(PEER, SUPERVISOR, PRIVACY, COORDINATION, DIRECTOR),
        privacy_always=True,
    ),
    ProductLine(
        "SEA",
        _("Special-event assessment"),
        _("Judges the threat to one event, for the people who plan it."),
        (_SCOPE, _ASSESSED, _FACTS, _SIGNS, _STEPS, _EVENTS, _GAPS, _TEARLINE),
        disciplines=("LE", "FIRE", "EMS", "EM", "PSAP", "FED", "FC"),
        reviews=(PEER, SUPERVISOR, PRIVACY),
        privacy_always=True,
    ),
    ProductLine(
        "JIB",
        _("Joint intelligence bulletin"),
        _("Written with federal partners or other centers; each of them must release it."),
        (_SCOPE, _ASSESSED, _FACTS, _SIGNS, _ACTIONS, _EVENTS, _OUTLOOK, _TEARLINE),
        disciplines=EVERY_PARTNER,
        reviews=(PEER, SUPERVISOR, PRIVACY, COORDINATION, CONSENT, DIRECTOR),
        privacy_always=True,
    ),
    ProductLine(
        "CTS",
        _("Case support"),
        _("Answers one investigator's need, and goes to nobody else."),
        (_QUESTION, _ANSWER, _EVENTS, _OUTLOOK),
        disciplines=POLICE,
        marking="LES",
        names_persons=True,
        to_requester=True,
    ),
    ProductLine(
        "RFIR",
        _("Response to a request"),
        _("Answers a request for information under the requester's caveats."),
        (_QUESTION, _ANSWER, _OUTLOOK),
        disciplines=EVERY_PARTNER,
        names_persons=True,
        to_requester=True,
    ),
    ProductLine(
        "CA",
        _("Cyber alert"),
        _("Tells those who run networks what to block and look for."),
        (_FACTS, _SIGNS, _STEPS, _EVENTS, _OUTLOOK),
        disciplines=("CYBER", "CIKR", "LE", "EM", "EDU", "PH", "FED", "FC"),
        marking="TLP:AMBER",
        days=90,
    ),
)

BY_CODE = {line.code: line for line in LINES}
