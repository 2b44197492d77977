"""Words at the end or the head of a name that say what it is the name of."""

from tips.linking.extraction.vocabulary import STREET_WORDS, word_set

ORGANIZATIONS = word_set("""
    inc incorporated llc llp ltd limited corp corporation co company companies gmbh plc sa ag bank
    bancorp association associates assn society foundation institute institution university college
    academy agency administration authority bureau commission committee council department dept ministry
    directorate division service services systems solutions technologies technology industries
    enterprises holdings group partners partnership trust fund union federation confederation alliance
    league club lodge party front movement brigade brigades army militia cartel network consortium
    cooperative airlines airline airways aviation shipping lines logistics freight transport trucking
    trading imports exports import export supply supplies rental rentals insurance motors automotive
    laboratories labs pharmaceuticals petroleum energy electric chemical chemicals construction
    contractors contracting manufacturing consulting security news press newspaper times tribune gazette
    herald journal post broadcasting media communications telecom electronics software mosque church
    synagogue temple chapel cathedral masjid ministries police
    """)  # fmt: skip
HEADS = word_set("""
    university college institute bank church temple department dept ministry bureau office board
    federation association society academy school league order republic house museum chamber center
    centre embassy consulate court army city town village county port state district province bay gulf
    isle
    """)  # fmt: skip
OF_PLACE = word_set("city town village county port state district province bay gulf isle republic")
FACILITIES = word_set("""
    airport airfield airstrip heliport bridge tunnel station substation plant dam reservoir refinery
    terminal depot yard harbor harbour port pier wharf dock docks marina hospital clinic school
    courthouse jail prison penitentiary stadium arena coliseum theater theatre museum library mall hotel
    motel inn lodge restaurant cafe diner pub tavern bar casino park gardens zoo cemetery building tower
    towers warehouse garage factory mill mine quarry base barracks fort armory embassy consulate center
    centre complex headquarters hall house apartments plaza pipeline aqueduct levee spillway lighthouse
    fairgrounds campground camp farm ranch market supermarket store pharmacy gym pavilion amphitheater
    overpass underpass interchange
    """)  # fmt: skip
GEOGRAPHY = word_set("""
    county parish river creek lake bay gulf ocean sea strait channel canal island islands isle peninsula
    cape mountain mountains hill hills valley canyon gorge desert forest beach coast falls springs ridge
    heights township borough province district city village peak plains basin swamp
    """)  # fmt: skip
STREETS = frozenset(STREET_WORDS)
TOWN_BEGINS = word_set("""
    new san santa santo saint st fort ft port mount mt los las north south east west upper lower lake
    cape rio buenos puerto ciudad villa grand great little old palm cedar
    """)  # fmt: skip
GROUP_AFTER = (
    "company|bank|firm|agency|group|university|institute|organization|organisation|newspaper|airline|corporation"
    "|foundation|association|network|gang|cartel|club|store|chain|brand"
)
PLACE_AFTER = (
    "area|region|county|district|neighborhood|neighbourhood|airport|bridge|harbor|port|river|border|province"
    "|valley"
)
