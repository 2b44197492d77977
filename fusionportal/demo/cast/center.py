"""The people of the center itself and of the two JTTFs; ``shows`` says what each is there to show."""

from fusionportal.demo.shapes import DemoPerson, Taken

_PRIVACY = Taken("privacy", 120, 245)
_CURRENT = (_PRIVACY, Taken("sar", 200, 165), Taken("part23", 90, 640))
_NO_SAR = (_PRIVACY, Taken("part23", 90, 640))
_LAPSED = (_PRIVACY, Taken("sar", 400, -35), Taken("part23", 90, 640))


def _at_center(email, name, title, roles, training=_CURRENT, **more) -> DemoPerson:
    return DemoPerson(
        email=f"{email}@meridian.example",
        name=name,
        title=title,
        agency="msfc",
        roles=roles,
        training=training,
        **more,
    )


CENTER_PEOPLE = (
    _at_center("analyst", "Dana Reyes", "Intake analyst", ("intake",),
               shows="Takes reports in, asks questions, records part 1", phone="701-555-0101"),
    _at_center("intake", "Mika Sorensen", "Intake analyst, night watch", ("intake",), _NO_SAR,
               shows="May triage, but has no SAR training: part 1 and 2 are refused in words"),
    _at_center("vetter", "Lena Brandt", "Intelligence analyst", ("analyst",),
               shows="Records part 2 on what others matched, refers to the JTTF"),
    _at_center("lapsed", "Tomas Oyelaran", "Intelligence analyst", ("analyst",), _LAPSED,
               shows="SAR training lapsed five weeks ago: part 1 and 2 are refused until it is renewed"),
    _at_center("senior", "Karel Amsel", "Senior analyst", ("senior",), phone="701-555-0104",
               credentials=("pcii", "ssi"), shows="Connects reports and fuses them into products"),
    _at_center("h.lindqvist", "Hanne Lindqvist", "Senior analyst, infrastructure", ("senior",),
               credentials=("pcii", "ssi", "cvi")),
    _at_center("supervisor", "Ruth Okafor", "Watch supervisor", ("supervisor",), phone="701-555-0106",
               shows="Approves referrals and products that others wrote"),
    _at_center("n.castellane", "Nico Castellane", "Deputy director", ("supervisor",)),
    _at_center("privacy", "Ingrid Vasquez-Holt", "Privacy and civil liberties officer", ("privacy",),
               phone="701-555-0108", shows="Sees every read and decision, keeps the clocks"),
    _at_center("admin", "Per Aldous", "System administrator", ("sysadmin",), (_PRIVACY,),
               shows="Runs the portal and reads no case content"),
    _at_center("s.marchetti", "Sofia Marchetti", "Intake analyst", ("intake",)),
    _at_center("j.tamura", "Jun Tamura", "Cyber analyst", ("analyst",)),
    _at_center("w.adeyemi", "Wale Adeyemi", "Maritime analyst", ("analyst",), credentials=("ssi",)),
    _at_center("former", "Colm Farraday", "Former analyst", ("analyst",), _LAPSED, active=False,
               shows="Left the center: the account is shut"),
    DemoPerson(
        email="jttf@meridian.example", name="Alicia Drummond", title="JTTF liaison, FBI Meridian",
        agency="fbi_meridian", roles=("liaison",), law_enforcement=True, training=_NO_SAR,
        shows="Sees only referrals to FBI Meridian, acknowledges and answers them",
    ),
    DemoPerson(
        email="jttf-ellery@meridian.example", name="Marcus Thiele", title="JTTF liaison, FBI Port Ellery",
        agency="fbi_ellery", roles=("liaison",), law_enforcement=True, training=_NO_SAR,
        shows="Sees only referrals to FBI Port Ellery",
    ),
    DemoPerson(
        email="g.novak@jttf-meridian.example", name="Greta Novak", title="Task force officer",
        agency="fbi_meridian", roles=("liaison",), law_enforcement=True, training=_NO_SAR,
    ),
    DemoPerson(
        email="auditor@meridian.example", name="Beatrix Lowell", title="Senior auditor", agency="auditor",
        roles=("auditor",), training=(_PRIVACY,), shows="Tests the trail without reading case content",
    ),
    DemoPerson(
        email="r.quill@state-auditor.example", name="Rowan Quill", title="Auditor", agency="auditor",
        roles=("auditor",), training=(_PRIVACY,),
    ),
)  # fmt: skip
