from collections import Counter

from partners.directory.reference import sectors
from tips.vetting.reference import GROUP_A, GROUP_B, sar_behaviors, target_sectors, tip_classes, tip_domains


def test_sixteen_behaviors_are_seven_of_group_a_and_nine_of_group_b():
    behaviors = sar_behaviors()
    assert Counter(behavior.group for behavior in behaviors) == {GROUP_A: 7, GROUP_B: 9}
    assert len({behavior.code for behavior in behaviors}) == 16
    assert all(behavior.needs_added_fact == (behavior.group == GROUP_B) for behavior in behaviors)


def test_every_behavior_has_a_meaning_of_one_sentence_and_says_how_certain_it_is():
    for behavior in sar_behaviors():
        assert behavior.meaning.count(".") == 1
        assert behavior.meaning.endswith(".")
        assert len(behavior.meaning) < 120
        assert behavior.certainty in {"confirmed", "unconfirmed"}


def test_the_national_code_lists_are_complete():
    for codes, count in ((target_sectors(), 34), (tip_classes(), 18), (tip_domains(), 8)):
        assert len({one.code for one in codes}) == len(codes) == count
        assert all(one.label and one.label_as_published for one in codes)


def test_published_spelling_is_kept_beside_the_right_one():
    contamination = next(one for one in tip_classes() if one.code == "CTMN")
    assert contamination.label == "Contamination"
    assert contamination.label_as_published == "Contaimination"


def test_every_suggested_target_of_a_sector_is_a_known_code():
    known = {one.code for one in target_sectors()}
    assert {code for sector in sectors() for code in sector.target_codes} <= known
