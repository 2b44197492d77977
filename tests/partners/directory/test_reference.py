from collections import Counter

from partners.directory import meridian, reference

STATES = {state.postal: state.name for state in reference.states()}


def test_there_are_fifty_states_a_district_and_five_territories():
    assert len(reference.states()) == len(STATES) == 56


def test_every_county_lies_in_a_known_state_under_its_code():
    by_fips = {state.fips: state.postal for state in reference.states()}
    counties = reference.counties()
    assert len({county.fips for county in counties}) == len(counties) == 3_234
    assert all(by_fips[county.fips[:2]] == county.state for county in counties)
    assert sum(county.population or 0 for county in counties) > 320_000_000


def test_fifty_six_field_offices_are_active_and_two_are_closed():
    offices = reference.field_offices()
    assert Counter(office.active for office in offices) == {True: 56, False: 2}
    assert all(office.effective_to for office in offices if not office.active)
    assert all(office.state in STATES and office.certainty for office in offices)
    assert not any(office.demonstration for office in offices)


def test_every_judicial_district_of_a_county_has_an_active_office_and_says_how_certain():
    active = {office.office for office in reference.field_offices() if office.active}
    offices_of = {district.name: district for district in reference.districts()}
    assert len(offices_of) == 91
    assert {county.judicial_district for county in reference.counties()} - {""} == set(offices_of)
    for district in offices_of.values():
        assert set(district.offices) <= active
        assert district.certainty in {"confirmed", "second-hand", "proposal"}


def test_eighty_fusion_centers_are_listed_each_saying_how_certain():
    centers = reference.fusion_centers()
    assert Counter(center.designation for center in centers) == {"primary": 54, "recognized": 26}
    assert all(center.state in STATES and center.certainty for center in centers)


def test_sixteen_sectors_and_eighteen_disciplines_are_listed():
    assert len(reference.sectors()) == 16
    assert all(sector.target_codes for sector in reference.sectors())
    codes = [discipline.code for discipline in reference.disciplines()]
    assert len(set(codes)) == len(codes) == 18
    assert {discipline.sees_les for discipline in reference.disciplines()} == {"yes", "no", "case by case"}


def test_meridian_has_twelve_counties_under_codes_no_state_has():
    counties = meridian.counties()
    assert len(counties) == 12
    assert all(county.fips.startswith("99") for county in counties)
    assert not {county.fips for county in counties} & {county.fips for county in reference.counties()}
    offices = {office.office for office in meridian.field_offices()}
    assert {county.field_office for county in counties} == offices == {"Meridian", "Port Ellery"}
    assert all(office.demonstration for office in meridian.field_offices())


def test_every_county_of_meridian_can_be_drawn():
    outlines = meridian.outlines()
    assert {county.fips: county.name for county in meridian.counties()} == {
        fips: outline.name for fips, outline in outlines.items()
    }
    for outline in outlines.values():
        assert len(outline.points) >= 4
        assert all(0 <= x <= 1_000 and 0 <= y <= 760 for x, y in outline.points)


def test_neighbors_in_meridian_share_every_point_of_their_border():
    edges = Counter()
    for outline in meridian.outlines().values():
        after = outline.points[1:] + outline.points[:1]
        edges.update(frozenset(pair) for pair in zip(outline.points, after, strict=True))
    assert set(edges.values()) == {1, 2}
    inner = [pair for pair, count in edges.items() if count == 2]
    assert len(inner) > 60
    for pair in (pair for pair, count in edges.items() if count == 1):
        assert all(x in (0,) or y in (0, 760) or x > 900 for x, y in pair)
