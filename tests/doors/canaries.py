"""Words found in one part of one record only, and who may meet them."""

from shutil import which
from subprocess import run

READERS_OF_PDF = (("pdftotext", "-raw", "-", "-"), ("pdfinfo", "-"))

DESK = frozenset({"ines", "amir", "sofia", "omar", "lapsed"})
CENTER = DESK | {"priya"}
SENDER = frozenset({"dana", "agnes"})
IDENTITY = frozenset({"ines", "sofia", "omar", "priya"})
WRITERS = frozenset({"amir", "sofia", "omar", "priya", "lapsed"})
INTELLIGENCE = frozenset({"amir", "sofia", "omar", "priya"})
POLICE = WRITERS | SENDER
BOARD = frozenset({"amir", "sofia", "omar", "priya"})
FIRE = frozenset({"felix", "rhea"})

# What a document says of its sources is the center's; what its readers get depends on their marking.
MAY_MEET = {
    # A request is its agency's, and of those who answer.
    "tamarack": WRITERS | SENDER,
    "willowherb": WRITERS | SENDER,
    "aspenweed": CENTER | SENDER,
    "birchmoth": CENTER | SENDER,
    "cedarwax": CENTER,
    "dogbane": CENTER | SENDER,
    "partner-nettle": CENTER | SENDER,
    "elderpine": CENTER,
    "gorsebush": CENTER,
    "Foxglove": IDENTITY,
    "555-0177": IDENTITY,
    "hazelnut": CENTER,
    "public-nettle": CENTER,
    "ironweed": CENTER | SENDER | {"lin"},
    "juniper": CENTER | SENDER | {"lin"},
    "referred-nettle": CENTER | SENDER | {"lin"},
    "knotgrass": CENTER | {"lin"},
    "lungwort": CENTER | {"lin"},
    "milkweed": CENTER | SENDER | {"lin"},
    "yarrow": CENTER | SENDER,
    "Sorrel Person": INTELLIGENCE | {"dana"},
    "tansyroot": INTELLIGENCE | {"dana"},
    "Thistle Owner": INTELLIGENCE | {"dana"},
    "umbelwort": INTELLIGENCE,
    "vetchling": INTELLIGENCE | FIRE,
    # Why something left is in the trail, for whoever audits it.
    "woadleaf": INTELLIGENCE | {"axel"},
    "yewbark": INTELLIGENCE | {"axel"},
    "gentian": BOARD,
    "harebell": BOARD,
    "moonwort": BOARD,
    "orpine": BOARD,
    "pennycress": BOARD,
    "ragwort": BOARD,
    "quillback": WRITERS,
    "oxlip": WRITERS,
    "larkspur": POLICE,
    "mossfern": POLICE | FIRE,
    "yarrowgate": CENTER | SENDER,
    "bindweed": CENTER | SENDER,
    "dewberry": CENTER | SENDER,
    "hawkbit": CENTER | SENDER,
    "coltsfoot": CENTER | SENDER,
    "speedwell": CENTER | SENDER,
    "Meadowsweet": IDENTITY,
    "Betony": frozenset({"nobody on any page"}),
    "self-heal": frozenset({"omar", "priya"}),
    "bryony": IDENTITY,
    "campion": IDENTITY,
    "stonecrop": IDENTITY,
    "pimpernel": CENTER,
    "toadflax": CENTER,
    "burdock": CENTER,
    "saxifrage": CENTER,
    "cowslip": CENTER | SENDER,
    "fleabane": CENTER | SENDER,
    "hemlock": CENTER,
    "catmint": CENTER,
    "sundew": CENTER | {"lin"},
    "teasel": CENTER | {"lin"},
    "comfrey": CENTER | {"lin"},
    "betony": CENTER | {"lin"},
    "tansyleaf": WRITERS,
    "valerian": WRITERS,
    "dana marjoram": WRITERS | {"dana"},
    "felix marjoram": WRITERS | {"felix"},
    "kelpwort": POLICE,
    "osierleaf": CENTER | SENDER | {"lin"},
    "Fennelroot": {"ines"},
    "agrimony": CENTER,
}
# A system reads what the post of whoever answers for it lets it, of what systems are for.
OF_INTELLIGENCE = {"Sorrel Person", "tansyroot", "Thistle Owner"}
for _word in MAY_MEET.keys() - OF_INTELLIGENCE:
    if "dana" in MAY_MEET[_word]:
        MAY_MEET[_word] |= {"system"}
# The auditor reads in the trail for which purpose something was released, and nothing of what it says.
MAY_MEET["sorrel"] = WRITERS | {"axel"}


def leaked(name: str, answer) -> list[str]:
    """Return the words in an answer, headers included, that this person may not meet; a PDF is read too."""
    text = said_in(answer)
    return [word for word, people in MAY_MEET.items() if word in text and name not in people]


def said_in(answer) -> str:
    """Return everything an answer says: its body, its headers, and of a PDF the text and what it tells of itself."""
    text = answer.all_bytes.decode("utf-8", "replace") + str(answer.headers)
    if not answer.all_bytes.startswith(b"%PDF"):
        return text
    return text + "".join(_read(tool, answer.all_bytes) for tool in READERS_OF_PDF if which(tool[0]))


def _read(tool: tuple[str, ...], pdf: bytes) -> str:
    return run(tool, input=pdf, capture_output=True, check=True).stdout.decode("utf-8", "replace")
