"""The demonstration's agencies: one host center and its partners across disciplines."""

from fusionportal.demo.sectors import EMERGENCY, ENERGY, FARMS, GOVERNMENT, HEALTH, TRANSPORT, VENUES, WATER
from fusionportal.demo.shapes import DemoAgency, Signed

_ENDING_SOON = (Signed("mou", 350, 15), Signed("nda", 350, 15))
_ENDED = (Signed("mou", 760, -30), Signed("nda", 760, -30))

AGENCIES = (
    DemoAgency(
        key="msfc", name="Meridian State Fusion Center", short_name="MSFC", discipline="FC",
        domain="meridian.example", statewide=True, law_enforcement=True, is_host=True,
    ),
    DemoAgency(
        key="calder_so", name="Calder County Sheriff", short_name="Calder Sheriff", discipline="LE",
        domain="calder-sheriff.example", counties=("Calder",), law_enforcement=True,
    ),
    DemoAgency(
        key="alder_pd", name="Alder Falls Police Department", short_name="Alder Falls PD", discipline="LE",
        domain="alder-falls-pd.example", counties=("Alder",), law_enforcement=True,
    ),
    DemoAgency(
        key="state_police", name="Meridian State Police", short_name="State Police", discipline="LE",
        domain="state-police.example", statewide=True, law_enforcement=True,
    ),
    DemoAgency(
        key="saltmarsh_so", name="Saltmarsh County Sheriff", short_name="Saltmarsh Sheriff", discipline="LE",
        domain="saltmarsh-sheriff.example", counties=("Saltmarsh",), law_enforcement=True,
    ),
    DemoAgency(
        key="ellery_pd", name="Port Ellery Police Department", short_name="Port Ellery PD", discipline="LE",
        domain="port-ellery-pd.example", counties=("Saltmarsh",), law_enforcement=True,
    ),
    DemoAgency(
        key="copperton_so", name="Copperton County Sheriff", short_name="Copperton Sheriff", discipline="LE",
        domain="copperton-sheriff.example", counties=("Copperton", "Ridgeline", "Quarry"),
        law_enforcement=True, agreements=_ENDED,
    ),
    DemoAgency(
        key="osprey_police", name="Osprey University Police", short_name="Osprey University PD",
        discipline="LE", domain="osprey-university.example", counties=("Osprey",), law_enforcement=True,
    ),
    DemoAgency(
        key="marlow_fire", name="Marlow Fire District", short_name="Marlow Fire", discipline="FIRE",
        domain="marlow-fire.example", counties=("Marlow",), sectors=(EMERGENCY,),
    ),
    DemoAgency(
        key="ellery_fire", name="Port Ellery Fire Department", short_name="Port Ellery Fire",
        discipline="FIRE", domain="port-ellery-fire.example", counties=("Saltmarsh",), sectors=(EMERGENCY,),
    ),
    DemoAgency(
        key="tenmile_water", name="Tenmile Regional Water Authority", short_name="Tenmile Water",
        discipline="CIKR", domain="tenmile-water.example", counties=("Tenmile", "Marlow", "Alder"),
        sectors=(WATER,),
    ),
    DemoAgency(
        key="ridge_electric", name="Ridge Road Rural Electric", short_name="Ridge Road Electric",
        discipline="CIKR", domain="ridge-road-electric.example", counties=("Ridgeline", "Copperton"),
        sectors=(ENERGY,), agreements=_ENDING_SOON,
    ),
    DemoAgency(
        key="copperton_rail", name="Copperton Short Line Railroad", short_name="Copperton Rail",
        discipline="CIKR", domain="copperton-rail.example", counties=("Copperton", "Quarry"),
        sectors=(TRANSPORT,),
    ),
    DemoAgency(
        key="stadium", name="Meridian Stadium Authority", short_name="Stadium Authority", discipline="CIKR",
        domain="meridian-stadium.example", counties=("Calder",), sectors=(VENUES,),
    ),
    DemoAgency(
        key="port", name="Port Ellery Port Authority", short_name="Port Authority", discipline="MAR",
        domain="port-ellery.example", counties=("Saltmarsh",), sectors=(TRANSPORT,),
    ),
    DemoAgency(
        key="harrow_ems", name="Harrow Emergency Medical Services", short_name="Harrow EMS",
        discipline="EMS", domain="harrow-ems.example", counties=("Harrow",), sectors=(EMERGENCY,),
    ),
    DemoAgency(
        key="health", name="Meridian Department of Health", short_name="Health", discipline="PH",
        domain="health.example", statewide=True, sectors=(HEALTH,),
    ),
    DemoAgency(
        key="hospital", name="Calder General Hospital", short_name="Calder General", discipline="PH",
        domain="calder-general.example", counties=("Calder",), sectors=(HEALTH,),
    ),
    DemoAgency(
        key="linden_em", name="Linden County Emergency Management", short_name="Linden EM", discipline="EM",
        domain="linden-em.example", counties=("Linden", "Fennel"), sectors=(EMERGENCY,),
    ),
    DemoAgency(
        key="dispatch", name="Meridian Emergency Communications", short_name="911 Dispatch",
        discipline="PSAP", domain="dispatch.example", statewide=True, sectors=(EMERGENCY,),
    ),
    DemoAgency(
        key="corrections", name="Meridian Department of Corrections", short_name="Corrections",
        discipline="CORR", domain="corrections.example", statewide=True, law_enforcement=True,
    ),
    DemoAgency(
        key="agriculture", name="Meridian Department of Agriculture", short_name="Agriculture",
        discipline="AGVET", domain="agriculture.example", statewide=True, sectors=(FARMS,),
    ),
    DemoAgency(
        key="cyber", name="Meridian Cyber Security Office", short_name="Cyber Office", discipline="CYBER",
        domain="cyber.example", statewide=True, sectors=(GOVERNMENT,),
    ),
    DemoAgency(
        key="northfield", name="Northfield State Fusion Center", short_name="Northfield FC",
        discipline="FC", domain="northfield.example", law_enforcement=True,
    ),
    DemoAgency(
        key="fbi_meridian", name="FBI Meridian", short_name="FBI Meridian", discipline="FED",
        domain="jttf-meridian.example", law_enforcement=True, field_office="Meridian",
        counties=("Alder", "Calder", "Copperton", "Marlow", "Quarry", "Ridgeline", "Tenmile"),
    ),
    DemoAgency(
        key="fbi_ellery", name="FBI Port Ellery", short_name="FBI Port Ellery", discipline="FED",
        domain="jttf-ellery.example", law_enforcement=True, field_office="Port Ellery",
        counties=("Fennel", "Harrow", "Linden", "Osprey", "Saltmarsh"),
    ),
    DemoAgency(
        key="auditor", name="Meridian State Auditor", short_name="State Auditor", discipline="ELECTED",
        domain="state-auditor.example", statewide=True,
    ),
)  # fmt: skip
