"""Synthetic stories: made-up words whose frequency falls as in real texts, so some are rare and some common."""

from django.db import connection

WORDS = 6000
SENTENCES = 20_000
# Syllables that make no English word between them; nothing here is anybody's text.
VOCABULARY = """
CREATE TEMP TABLE bench_word AS
SELECT n AS rank, (ARRAY['bo','ka','ti','ru','mo','ne','sa','li','do','vu'])[1 + n % 10]
    || (ARRAY['ran','tel','mik','dov','sul','bek','gar','pim'])[1 + (n / 10) % 8]
    || (ARRAY['o','a','u','ix','um','ek','or','il','an','oth'])[1 + (n / 80) % 10]
    || coalesce((ARRAY['','dra','ket','vol','zin','mur','pol','gat'])[1 + (n / 800)], '') AS word
  FROM generate_series(0, {words} - 1) n;
CREATE UNIQUE INDEX ON bench_word (rank); ANALYZE bench_word;
CREATE TEMP TABLE bench_sentence AS
SELECT s.id, string_agg(w.word, ' ' ORDER BY k.n) AS text
  FROM generate_series(0, {sentences} - 1) s(id) CROSS JOIN generate_series(1, 14) k(n)
  JOIN bench_word w ON w.rank = least({words} - 1, floor(exp(
       pg_temp.roll(s.id * 100 + k.n, 11) * ln({words} + 1)) - 1)::int)
 GROUP BY s.id;
CREATE UNIQUE INDEX ON bench_sentence (id); ANALYZE bench_sentence;
"""


def build() -> None:
    """Write the vocabulary and the sentences that stories are put together from."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS pg_temp.bench_word, pg_temp.bench_sentence")
        cursor.execute(VOCABULARY.format(words=WORDS, sentences=SENTENCES))


FREQUENCY = """
SELECT word FROM (
    SELECT w.word, (SELECT count(*) FROM tips_tip t WHERE t.id %% %(step)s = 0
                       AND t.search @@ plainto_tsquery('english', w.word)) AS met
      FROM bench_word w WHERE w.rank = ANY (%(ranks)s)) few
 ORDER BY abs(met - %(wanted)s) LIMIT 1
"""
RANKS = {"rare": (2000, 3000, 4000, 5000), "middling": (60, 120, 250, 400), "common": (0, 1, 2)}


def words(tips: int) -> dict[str, str]:
    """Return a rare, a middling and a common word of these tips, by how many have them."""
    step = max(1, tips // 10_000)
    wanted = {"rare": 0.0005, "middling": 0.03, "common": 0.5}
    found = {}
    with connection.cursor() as cursor:
        for kind, share in wanted.items():
            facts = {"step": step, "ranks": list(RANKS[kind]), "wanted": share * tips / step}
            cursor.execute(FREQUENCY, facts)
            found[kind] = cursor.fetchone()[0]
    return found
