"""Words that descriptions are made of."""

from partners.directory.reference import states


def any_of(words: str) -> str:
    """A pattern for any of the words, the longest first; an underscore stands for a space or hyphen."""
    ordered = sorted(words.split(), key=len, reverse=True)
    return "(?:" + "|".join(word.replace("_", "[ -]?") for word in ordered) + ")"


def word_set(words: str) -> frozenset[str]:
    """The words of a list written out."""
    return frozenset(words.split())


STATE_NAMES = {state.name.lower(): state.name for state in states()}
STATE_CODES = {state.postal: state.name for state in states()}

COLOR_WORDS = (
    "white black gray grey silver red blue green brown tan beige gold yellow orange purple maroon"
    " burgundy teal navy cream charcoal bronze copper pink turquoise primer camo camouflage"
)
SHADE_WORDS = (
    "dark light bright pale metallic matte faded older newer old new late_model beat_up rusty lifted"
)
BODY_WORDS = (
    "pickup pick_up pickup_truck truck box_truck panel_truck flatbed dump_truck tow_truck semi"
    " tractor_trailer tanker sedan coupe hatchback wagon station_wagon van minivan cargo_van panel_van"
    " passenger_van suv crossover jeep motorcycle motorbike dirt_bike scooter moped atv side_by_side utv"
    " rv motorhome camper trailer bus school_bus limousine convertible car vehicle"
    " boat skiff pontoon jet_ski kayak canoe drone quadcopter helicopter"
)
MAKE_WORDS = (
    "ford chevrolet chevy dodge ram gmc toyota honda nissan hyundai kia subaru mazda jeep chrysler buick"
    " cadillac lincoln volkswagen vw bmw mercedes mercedes_benz audi volvo lexus acura infiniti mitsubishi"
    " tesla pontiac saturn mercury isuzu freightliner international peterbilt kenworth mack harley"
    " harley_davidson yamaha kawasaki suzuki polaris"
)
MODEL_WORDS = (
    "transit f_150 f150 f_250 f250 f_350 ranger explorer escape expedition focus fusion taurus econoline"
    " bronco mustang silverado colorado tahoe suburban impala malibu equinox express caravan grand_caravan"
    " charger challenger durango sierra yukon savana tacoma tundra camry corolla rav4 sienna highlander"
    " prius tercel yaris civic accord cr_v crv odyssey pilot altima sentra frontier rogue pathfinder"
    " elantra sonata tucson santa_fe sportage soul sorento forester outback impreza wrangler cherokee"
    " grand_cherokee"
    " town_and_country sprinter promaster golf jetta passat"
)
STREET_WORDS = {
    "street": "ST", "st": "ST", "avenue": "AVE", "ave": "AVE", "av": "AVE", "road": "RD", "rd": "RD",
    "drive": "DR", "dr": "DR", "lane": "LN", "ln": "LN", "boulevard": "BLVD", "blvd": "BLVD",
    "court": "CT", "ct": "CT", "place": "PL", "pl": "PL", "terrace": "TER", "ter": "TER",
    "circle": "CIR", "cir": "CIR", "parkway": "PKWY", "pkwy": "PKWY", "highway": "HWY", "hwy": "HWY",
    "way": "WAY", "trail": "TRL", "trl": "TRL", "turnpike": "TPKE", "pike": "PIKE", "loop": "LOOP",
    "square": "SQ", "sq": "SQ", "alley": "ALY", "crossing": "XING", "plaza": "PLZ", "wharf": "WHARF",
}  # fmt: skip
DIRECTION_WORDS = {
    "north": "N", "n": "N", "south": "S", "s": "S", "east": "E", "e": "E", "west": "W", "w": "W",
    "northeast": "NE", "ne": "NE", "northwest": "NW", "nw": "NW",
    "southeast": "SE", "se": "SE", "southwest": "SW", "sw": "SW",
}  # fmt: skip
MONTH_WORDS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
