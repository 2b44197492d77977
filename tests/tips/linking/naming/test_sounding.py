"""What proper names sound like where a text uses them; every name here is made up."""

import pytest

from tips.linking.naming.aliases import aliases
from tips.linking.naming.runs import runs
from tips.linking.naming.sounding import Sort, names
from tips.linking.tracing.naming import name_traces


def sorts(text):
    return {name.value: name.sort for name in names(list(runs(text)))}


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("A man named Corwin Ashby waited. Ashby left at noon.", "corwin ashby", Sort.PERSON),
        ("He drove to Alder Falls and slept in Alder Falls.", "alder falls", Sort.PLACE),
        ("Money came from the Tenmile Savings Bank.", "tenmile savings bank", Sort.GROUP),
        ("They met Yusra al Ridwan, who works nights.", "yusra al ridwan", Sort.PERSON),
        ("Seen near Marlow, and again in Marlow.", "marlow", Sort.PLACE),
    ],
)
def test_a_name_sounds_like_what_its_neighbors_say(text, name, sort):
    assert sorts(text)[name] == sort


def test_the_word_that_opens_a_sentence_is_no_name():
    assert sorts("However, nothing moved. Gates were open. The gates stayed open.") == {}


def test_a_text_says_itself_that_two_names_are_one_persons():
    text = "Corwin Ashby, also known as Dale Penrose, left. Ann Hale and Bo Finch stayed."
    found = list(aliases(text, list(runs(text))))
    assert [(one.words, other.words) for one, other in found] == [(("corwin", "ashby"), ("dale", "penrose"))]


@pytest.mark.parametrize(
    "words", ["Muslim Charity", "a Cuban named Egyptian", "Baptist Church", "Socialist Party"]
)
def test_names_of_faith_origin_and_opinion_are_never_filed(words):
    assert list(name_traces(f"He spoke of {words} twice.")) == []
