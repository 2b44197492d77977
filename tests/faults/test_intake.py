"""Whatever falls while a report is sent, it is kept once."""

from tests.faults.caller import counted

TIPS = "SELECT count(*) FROM tips_tip WHERE narrative LIKE %s"
READ = """SELECT count(*) FROM tips_tip t JOIN tips_extraction e ON e.tip_id = t.id
          WHERE t.narrative LIKE %s AND e.done_at IS NOT NULL"""


def test_a_report_sent_while_no_worker_runs_is_read_when_one_is_back(fallible, caller):
    fallible.kill("worker")
    sender = caller()
    sender.report("No worker: a man cut a chain, plate 7KX 114.")
    assert sender.post("/report/check/", truth="on") == 200 and 'id="code"' in sender.page
    counted(fallible, 1, TIPS, "No worker:%")
    fallible.start("worker")
    counted(fallible, 1, READ, "No worker:%")


def test_a_report_is_taken_while_the_broker_is_away_and_read_when_it_is_back(fallible, caller):
    fallible.servers.valkey.stop()
    sender = caller()
    sender.report("No broker: a drone over the yard.")
    assert sender.post("/report/check/", truth="on") == 200 and 'id="code"' in sender.page
    counted(fallible, 1, TIPS, "No broker:%")
    fallible.servers.valkey.start()
    counted(fallible, 1, READ, "No broker:%", seconds=150)


def test_what_was_typed_outlives_the_web_server(fallible, caller):
    sender = caller()
    sender.report("No web: two men at the gate.")
    fallible.kill("web")
    fallible.start("web")
    sender.get("/report/check/")
    assert "No web: two men at the gate." in sender.page
    sender.post("/report/check/", truth="on")
    counted(fallible, 1, TIPS, "No web:%")


def test_a_report_sent_twice_is_one_report(fallible, caller):
    sender = caller()
    sender.report("Twice: a van came back.")
    first = sender.post("/report/check/", truth="on")
    fallible.kill("web")
    fallible.start("web")
    again = sender.post("/report/check/", truth="on")
    assert first == 200 and again < 500
    counted(fallible, 1, TIPS, "Twice:%")
