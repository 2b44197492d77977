"""The people of partner agencies: officers, readers and those who look after their agency's accounts."""

from fusionportal.demo.cast.agencies import AGENCIES
from fusionportal.demo.shapes import DemoPerson, Taken

_DOMAINS = {agency.key: agency.domain for agency in AGENCIES}
_LAW = {agency.key for agency in AGENCIES if agency.law_enforcement}
_CURRENT = (Taken("privacy", 150, 215), Taken("tlo", 300, 430))
_PART23 = (*_CURRENT, Taken("part23", 90, 640))
_LAPSED = (Taken("privacy", 380, -15),)


def _of(agency, email, name, title, *roles, training=None, **more) -> DemoPerson:
    return DemoPerson(
        email=f"{email}@{_DOMAINS[agency]}", name=name, title=title, agency=agency,
        roles=roles or ("officer",), law_enforcement=agency in _LAW,
        training=training or (_PART23 if agency in _LAW else _CURRENT), **more,
    )  # fmt: skip


PARTNER_PEOPLE = (
    _of("calder_so", "officer", "Ana Whitlock", "Deputy",
        phone="701-555-0121", shows="Sends reports, sees their agency's own and their plain status"),
    _of("calder_so", "b.ostrander", "Bram Ostrander", "Deputy"),
    _of("calder_so", "c.fairley", "Constance Fairley", "Lieutenant", "agency_admin", "officer",
        shows="Looks after the sheriff's accounts"),
    _of("alder_pd", "officer", "Desmond Achterberg", "Patrol officer"),
    _of("alder_pd", "e.montrose", "Elise Montrose", "Detective"),
    _of("alder_pd", "f.garrow", "Finn Garrow", "Captain", "agency_admin", "officer"),
    _of("state_police", "trooper", "Gwen Hallorand", "Trooper"),
    _of("state_police", "h.birchall", "Hugh Birchall", "Sergeant, commercial vehicles"),
    _of("state_police", "i.castine", "Iris Castine", "Major", "agency_admin", "reader"),
    _of("saltmarsh_so", "deputy", "Jarl Penhallow", "Deputy, marine unit"),
    _of("saltmarsh_so", "k.estrada", "Kira Estradane", "Sheriff's clerk", "agency_admin"),
    _of("ellery_pd", "officer", "Leif Sandoval", "Patrol officer"),
    _of("ellery_pd", "m.brightwater", "Mara Brightwell", "Detective"),
    _of("copperton_so", "officer", "Ned Tolliver", "Deputy",
        shows="The agency's agreement has ended: the library is shut and says who renews it"),
    _of("osprey_police", "officer", "Odile Karras", "Campus officer"),
    _of("osprey_police", "p.renwick", "Piers Renwick", "Chief", "agency_admin", "reader"),
    _of("marlow_fire", "fire", "Quinn Abernathy", "Firefighter",
        shows="Sends reports as a firefighter; LES products stay out of sight"),
    _of("marlow_fire", "chief", "Rosalind Tveit", "Fire chief", "reader",
        shows="Reads what applies to the fire service"),
    _of("marlow_fire", "s.umber", "Silas Umber", "Battalion chief", "agency_admin", "officer"),
    _of("ellery_fire", "fire", "Tamsin Ocampo", "Fire inspector"),
    _of("tenmile_water", "water", "Ulrich Deane", "Security lead",
        phone="701-555-0131", shows="Sends reports for a water utility, reads tear-lines for the sector"),
    _of("tenmile_water", "v.sable", "Verity Sable", "Plant operator"),
    _of("tenmile_water", "w.kincaid", "Wanda Kincade", "General manager", "agency_admin", "reader"),
    _of("ridge_electric", "power", "Xavier Lund", "Line superintendent"),
    _of("ridge_electric", "y.marsh", "Yolanda Marchbanks", "Office manager", "agency_admin", "reader"),
    _of("copperton_rail", "rail", "Zeke Thornbury", "Yard master"),
    _of("stadium", "security", "Amaya Brisco", "Security director"),
    _of("stadium", "b.elkins", "Boyd Elkins", "Guest services manager", "reader", training=_LAPSED,
        shows="Privacy training lapsed two weeks ago"),
    _of("port", "port", "Camille Vanterpool", "Port facility security officer", credentials=("ssi",)),
    _of("port", "d.harker", "Dorian Harkness", "Harbor patrol"),
    _of("harrow_ems", "ems", "Esme Halloway", "Paramedic"),
    _of("health", "health", "Farid Ellsworth", "Preparedness lead", "reader", "officer"),
    _of("hospital", "security", "Gilda Pruitt", "Hospital security manager", "reader",
        shows="Reads what applies to hospitals"),
    _of("linden_em", "em", "Holt Baxendale", "Emergency manager", "reader", "officer"),
    _of("dispatch", "watch", "Imogen Sayre", "Dispatch supervisor"),
    _of("corrections", "intel", "Jonas Whitacre", "Security threat coordinator"),
    _of("agriculture", "vet", "Katya Bloom", "State veterinarian", "reader", "officer"),
    _of("cyber", "soc", "Lorcan Adair", "Operations lead", "reader", "officer"),
    _of("northfield", "analyst", "Minna Orsted", "Analyst, Northfield", "reader", "officer"),
    _of("northfield", "n.calloway", "Noel Calloway", "Director, Northfield", "agency_admin", "reader"),
    _of("fbi_ellery", "o.strand", "Orla Strand", "Task force officer", "liaison"),
)  # fmt: skip
