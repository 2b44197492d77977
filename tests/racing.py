"""Doing several things at the same moment, on real connections."""

from threading import Barrier, Thread

from django.db import connection


def at_once(*acts):
    """Do these at the same moment, each on a connection of its own; return what each gave."""
    gate, given = Barrier(len(acts)), [None] * len(acts)

    def run(place, act):
        gate.wait(timeout=20)
        try:
            given[place] = act()
        except Exception as fault:
            given[place] = fault
        finally:
            connection.close()

    threads = [Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return given
