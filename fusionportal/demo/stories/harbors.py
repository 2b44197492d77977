"""Ports, marinas and boats: what people notice along the water."""

from fusionportal.demo.sectors import TRANSPORT
from fusionportal.demo.shapes import Added, Asked, Seen, Story, Way

HARBORS = (
    Story(
        key="harbors-dive-gear", county="Osprey", place="Lantern Cove Marina", sector=TRANSPORT,
        title="Divers by the research dock at two in the morning",
        narrative="I live aboard at Lantern Cove, slip 31. Around two in the morning bubbles came up "
        "along the research dock and then two heads. They climbed a rope ladder, no light, no flag, "
        "and carried something heavy in a mesh bag to a hatchback. In the morning I asked the dock "
        "master and he said nobody had a dive permit.",
        happened=(173, "02:05"), sent_hours=9, validity="probable",
        behaviors=(Seen("INTRSN", "bubbles came up along the research dock and then two heads"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="The university counted its instruments: two propellers of brass were cut off and sold "
        "as scrap. Campus police have the seller.",
    ),
    Story(
        key="harbors-rental", source="phone", by="s.marchetti@meridian.example", county="Osprey",
        place="Osprey Point Boat Rental", sector=TRANSPORT,
        title="Boat rental customer would not leave a card",
        narrative="Owner of a boat rental called. A couple wanted the fastest boat for four days, "
        "would not leave a card and offered a $3,000 deposit in an envelope. They asked if the "
        "trackers on the boats can be switched off. She did not rent to them and wants somebody to "
        "know.",
        happened=(157, "10:40"), sent_hours=4, validity="probable",
        behaviors=(Seen("ELICIT", "asked if the trackers on the boats can be switched off",
                        "They offered cash so that no name would be kept."),),
        way=Way.NO_NEXUS, disposition="INSUFFICIENT",
        basis="No name, no plate and no second visit; three other rental places had not seen the couple.",
    ),
    Story(
        key="harbors-flares", county="Saltmarsh", place="Heron Creek anchorage",
        title="Flares at Heron Creek",
        narrative="Saw three red flares over Heron Creek around ten pm, then laughing and somebody "
        "shouting happy birthday",
        happened=(142, "22:00"), sent_hours=0.3, danger=True, priority=1, ongoing="unsure",
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="harbors-uniform", source="partner", by="d.harker@port-ellery.example", county="Saltmarsh",
        place="Port Ellery pilot station", sector=TRANSPORT, case_number="PE-61",
        title="Pilot jacket and boarding card missing from the pilot boat",
        narrative="A pilot's float jacket and his laminated boarding card were gone from the cabin of "
        "the pilot boat after it lay at the public float for lunch. The card has no chip but a ship's "
        "crew would lower a ladder for it. All agents were told the same day and the card series was "
        "changed.",
        happened=(126, "12:50"), sent_hours=5, reliability="reliable", validity="confirmed", priority=1,
        behaviors=(Seen("THEFT", "A pilot's float jacket and his laminated boarding card were gone"),),
        way=Way.NO_NEXUS, disposition="UNFOUNDED",
        basis="Jacket and card came back from the dry cleaner in Fennel Flats with the pilot's other "
        "laundry.",
    ),
    Story(
        key="harbors-dinghy", county="Harrow", place="Harrow Inlet", title="abandoned dinghy",
        narrative="There is a gray rubber dinghy half sunk on the mud at Harrow Inlet since the storm. "
        "No motor. Kids are starting to play in it.",
        happened=(111, "16:30"), sent_hours=20, way=Way.CLOSED, disposition="INFO_ONLY",
    ),
    Story(
        key="harbors-crane", source="partner", by="m.brightwater@port-ellery-pd.example",
        county="Saltmarsh",
        place="Break Bulk Terminal, Port Ellery", sector=TRANSPORT, case_number="PD-26-0871",
        title="Crane controls locked from outside, payment asked",
        narrative="Terminal operator reports that both gantry cranes stopped at shift change and their "
        "screens showed a demand for payment. Restored by hand in four hours. The maintenance laptop "
        "had been lent to a contractor who says it was in his truck all night. Cyber Office has the "
        "disk.",
        happened=(94, "05:55"), sent_hours=8, reliability="reliable", validity="confirmed", priority=1,
        behaviors=(Seen("CYBER", "both gantry cranes stopped at shift change and their screens showed "
                                 "a demand for payment"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="The same demand for payment reached two mills and a dentist that week; the Cyber Office "
        "and police hold the case.",
    ),
    Story(
        key="harbors-pescador", county="Saltmarsh", place="muelle de Heron Creek", language="es",
        title="Un hombre paga por no hacer preguntas",
        narrative="Soy pescador en Heron Creek. Un hombre que nadie conoce ofrece mil dólares por "
        "noche a quien lo lleve al barco ancla sin luces ni radio. Dice que no pregunten qué hay en "
        "las cajas. Mi primo fue una vez y ahora tiene miedo.",
        happened=(78, "19:20"), sent_hours=22, priority=1, validity="probable",
        behaviors=(Seen("RECRUT", "ofrece mil dólares por noche a quien lo lleve al barco ancla sin "
                                  "luces ni radio",
                        "The cases must not be asked about and one boatman is afraid since."),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="The marine unit found untaxed cigarettes in the next boat; the revenue office works the "
        "case.",
    ),
    Story(
        key="harbors-ferry-camera", source="partner", by="port@port-ellery.example", county="Saltmarsh",
        place="Island Ferry terminal", sector=TRANSPORT, case_number="PE-79",
        title="Small camera glued to the rail of the vehicle ramp",
        narrative="Deckhand found a camera the size of a matchbox glued under the rail of the vehicle "
        "ramp. It looks at the spot where the dog team stands. Battery good for about ten days, card "
        "full of clips that start when something moves. Prints taken by Port Ellery PD.",
        happened=(46, "06:45"), sent_hours=3, reliability="reliable", validity="confirmed", priority=1,
        behaviors=(Seen("PHOTO", "found a camera the size of a matchbox glued under the rail of the "
                                 "vehicle ramp",
                        "It was hidden and recorded nothing but the place where vehicles are screened."),
                   Seen("SURVL", "It looks at the spot where the dog team stands",
                        "Clips cover nine days of the team's hours.")),
        way=Way.NEXUS, referral="assigned",
        basis="A hidden camera recorded when and how vehicles are screened before a ferry with 600 seats.",
    ),
    Story(
        key="harbors-neighbour-boat", county="Osprey", place="Lantern Cove Marina",
        title="The man in slip 12 never sails",
        narrative="He bought a forty foot boat and has not sailed ONCE. He sits below deck with the "
        "curtains closed and antennas all over. My husband says leave it, I say people who have "
        "nothing to hide open their curtains.",
        happened=(29, "11:00"), sent_hours=30, way=Way.CLOSED, disposition="NO_BEHAVIOR",
        questions=(Asked("Did you see him do anything on the dock or on other boats?",
                         "No, he is quite polite. He talks on the radio to people in other countries, "
                         "with call signs.", 10),),
    ),
    Story(
        key="harbors-fuel-dock", county="Osprey", place="Lantern Cove Marina, fuel dock", sector=TRANSPORT,
        title="Emergency stop of the fuel dock was taped over",
        narrative="When I filled up this morning the red emergency stop at the fuel dock had clear "
        "packing tape across it, several layers, so you could not push it in. The kid who pumps said "
        "it was not there when he closed. I took it off myself, sorry if you wanted prints.",
        happened=(3, "07:30"), sent_hours=2, validity="probable", priority=1,
        behaviors=(Seen("SABOT", "had clear packing tape across it, several layers, so you could not "
                                 "push it in"),),
        way=Way.VETTING,
        additions=(Added("I still have the tape in a bread bag if it is of use to anyone.", 1),),
    ),
)  # fmt: skip
