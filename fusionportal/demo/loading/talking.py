"""What the center asked about a report, and what its sender answered or added."""

from datetime import datetime, timedelta

from fusionportal.demo.shapes import Story
from privacy.access.acting import acting
from privacy.access.standing import mailbox_holder
from tips.intake.mailboxes import add_facts, answer, ask_submitter
from tips.intake.models import Mailbox, Tip

from .clock import at
from .people import who

ASKER = "analyst@meridian.example"


def talk(story: Story, tip: Tip, moment: datetime) -> None:
    """Put the story's questions, answers and later facts into its mailbox."""
    asker = who(ASKER)
    for asked in story.questions:
        with at(moment + timedelta(hours=asked.hours_later)):
            with acting(asker):
                question = ask_submitter(tip, by=asker, text=asked.text)
                mailbox = Mailbox.objects.visible_to(asker).get(tip=tip)
            if asked.answer:
                holder = mailbox_holder(str(mailbox.reference))
                with acting(holder):
                    answer(mailbox, by=holder, text=asked.answer, question=question)
    for added in story.additions:
        with acting(asker):
            mailbox = Mailbox.objects.visible_to(asker).get(tip=tip)
        holder = mailbox_holder(str(mailbox.reference))
        with at(moment + timedelta(hours=added.hours_later)), acting(holder):
            add_facts(mailbox, by=holder, text=added.text)
