"""Who says so, and in what relation to the figure."""

import pytest

from tests.casualties.reading import statements


@pytest.mark.parametrize(
    ("text", "status", "source"),
    [
        ("Four herders were killed.", "reported", None),
        ("Four herders were killed, a resident said.", "reported", "a resident"),
        ("According to a nurse, four herders were killed.", "reported", "a nurse"),
        ("Four herders were killed, according to the Delta Watch.", "reported", "the Delta Watch"),
        ("The rebels said they had killed four soldiers.", "claimed", "The rebels"),
        ("The militants claimed to have killed four soldiers.", "claimed", "The militants"),
        ("The army said it had killed four rebels.", "claimed", "The army"),
        ("The army said four soldiers had been killed.", "confirmed", "The army"),
        ("A doctor confirmed that four herders had been killed.", "confirmed", "A doctor"),
        (
            "Four herders died, confirmed a local source to reporters.",
            "confirmed",
            "a local source",
        ),
        ("The army said it had killed four, a claim the rebels rejected.", "claimed", "The army"),
        (
            "Four herders were killed, doctors and officials said.",
            "reported",
            "doctors and officials",
        ),
        (
            "A rebel commander said his men had killed four soldiers.",
            "claimed",
            "A rebel commander",
        ),
        ("The rebels said they had killed four militiamen.", "claimed", "The rebels"),
        ("The rebels said four of their fighters had died.", "confirmed", "The rebels"),
        ("Four herders died, a rescue group said.", "reported", "a rescue group"),
        ("A nurse gave a new toll, telling reporters that four had died.", "reported", "A nurse"),
        ("The mayor confirmed the raid but put the death toll at four.", "reported", "The mayor"),
        ("Four herders may have been killed.", "hypothetical", None),
        ("Four herders, most of them Peul, may have been killed.", "hypothetical", None),
        ("Four herders are feared dead.", "hypothetical", None),
    ],
)
def test_status_and_source(text: str, status: str, source: str | None) -> None:
    (found,) = statements(text)
    assert found.status == status
    assert (found.source.text if found.source else None) == source


def test_a_state_confesses_no_losses_of_its_enemy() -> None:
    (found,) = statements("Russia's defence ministry said 90 Ukrainian soldiers had been killed.")
    assert found.status == "claimed"


def test_who_is_blamed_for_the_deed_tells_no_figure() -> None:
    (found,) = statements("A bombing claimed by the rebels killed 30 people in Dire.")
    assert found.source is None


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were wounded in the blast, which was claimed by the rebels.",
        "No group claimed responsibility for the blast that killed nine people.",
    ],
)
def test_claim_of_a_deed_tells_no_figure(text: str) -> None:
    (found,) = statements(text)
    assert (found.status, found.source) == ("reported", None)


def test_reports_in_circulation() -> None:
    (found,) = statements("Reports of up to 70 dead circulated on social media.")
    assert found.source is not None
    assert found.source.text == "social media"


def test_speaker_goes_on() -> None:
    text = (
        "The road was open again, according to the Delta Watch. "
        "It said four herders had been killed."
    )
    (found,) = statements(text)
    assert found.source is not None
    assert found.source.text == "the Delta Watch"


@pytest.mark.parametrize(
    "phrase",
    [
        "a figure that could not be independently verified",
        "an unverified figure",
        "a claim that has not been independently verified",
    ],
)
def test_unverified(phrase: str) -> None:
    (found,) = statements(f"The rebels claimed to have killed 35 soldiers, {phrase}.")
    assert found.verified is False


def test_unverified_in_the_next_sentence() -> None:
    (found,) = statements(
        "The rebels said they killed 35 soldiers. The claim could not be verified."
    )
    assert found.verified is False


def test_neither_side_is_no_verification() -> None:
    (found,) = statements(
        "The rebels said they killed 35 soldiers. "
        "Neither side's claims could be independently verified."
    )
    assert found.verified is False


def test_verified_only_by_a_phrase() -> None:
    (found,) = statements("The rebels said they killed 35 soldiers.")
    assert found.verified is None


def test_lives_claimed_are_no_claim() -> None:
    (found,) = statements("The raid claimed the lives of nine guards, the ministry said.")
    assert found.status != "claimed"
