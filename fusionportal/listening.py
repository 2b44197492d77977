"""A worker that finds itself deaf connects again: a broker that fell may leave it on a line long dead."""

import logging
from time import monotonic

from celery import bootsteps
from celery.worker import state
from kombu.exceptions import ChannelError

EVERY = 4.0
log = logging.getLogger(__name__)


class Listening(bootsteps.StartStopStep):
    """Looks from time to time whether something waits in the queue that this worker does not hear of."""

    requires = ("celery.worker.consumer.tasks:Tasks",)

    def __init__(self, consumer, **options):
        super().__init__(consumer, **options)
        self.heard, self.waited, self.timer = -1, False, None

    def start(self, consumer) -> None:
        """Begin to look, on every new connection."""
        self.stop(consumer)
        self.waited = False
        self.timer = consumer.timer.call_repeatedly(EVERY, self.look, (consumer,))

    def stop(self, consumer) -> None:
        """Look no more."""
        if self.timer:
            self.timer.cancel()
            self.timer = None

    def look(self, consumer) -> None:
        """Raise ``ConnectionError``, which makes the consumer connect anew, where it hears nothing at all.

        Something must wait, nobody may be at work, and nothing may have come since the last look.
        """
        began, heard = monotonic(), sum(state.total_count.values())
        try:
            waits = waiting(consumer.app) > 0
        except (
            Exception
        ) as fault:  # whatever keeps the broker from answering, the line to it is worth nothing
            raise ConnectionError(f"The broker does not answer: {type(fault).__name__}") from fault
        deaf = waits and self.waited and heard == self.heard and not state.active_requests
        self.heard, self.waited = heard, waits
        if deaf:
            log.warning(
                "something waits and is not heard; connecting again (asked in %.1f s)", monotonic() - began
            )
            raise ConnectionError("Something waits and is not heard.")


def waiting(app) -> int:
    """Return how many tasks wait in the queue, asked on a line of its own."""
    with app.connection_for_read() as line:
        try:
            return line.default_channel.queue_declare(app.conf.task_default_queue, passive=True).message_count
        except ChannelError:  # an empty queue is none at all
            return 0
