"""The demonstration holds criminal intelligence in every state, by the same acts as anybody's."""

from collections import Counter

from fusionportal.demo.loading import intelligence_texts as texts
from fusionportal.demo.loading.directory import load_directory
from fusionportal.demo.loading.intelligence import load_intelligence
from fusionportal.demo.loading.reports import load_reports
from fusionportal.demo.stories import STORIES
from intelligence.models import DangerWarning, Dispatch, IntelligenceRecord, Proposal
from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.models import ConductHold

SUSPICIONS = (texts.PUMPS, texts.RESERVOIR, texts.BADGES, texts.RETURNED)


def test_it_is_proposed_approved_returned_sent_warned_and_reviewed(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    load_directory()
    wanted = {key for told in SUSPICIONS for key in told.tips} | {"protected-union"}
    load_intelligence(load_reports([story for story in STORIES if story.key in wanted]))
    with acting(courier()):
        assert IntelligenceRecord.objects.unguarded().count() == 2
        assert Counter(p.status for p in Proposal.objects.unguarded()) == {"proposed": 1, "returned": 1}
        assert Counter(w.status for w in DangerWarning.objects.unguarded()) == {"asked": 1, "reviewed": 1}
        assert Dispatch.objects.unguarded().count() == 3
        assert [hold.tip.title for hold in ConductHold.objects.unguarded()] != []
