import pytest

from tests.tips.linking.extraction.sentences import SENTENCES
from tips.linking.extraction.finding import extract


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_names_what_a_reader_sees_in_it(text):
    found = extract(text).spans
    assert "|".join(f"{span.kind} {span.value}" for span in found) == SENTENCES[text]
    assert all(text[span.start : span.end] == span.text for span in found)
