"""People told again by what they are: the judge who was named before is that judge."""

import pytest

from afteraction import extract


def mentions(text: str) -> dict[str, list[str]]:
    """The words by which each actor is told, by its name."""
    return {a.name: [m.text for m in a.mentions] for a in extract(text).actors}


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (
            "Gunmen shot dead Judge Helen Okoro in Aba. The judge was leaving the court.",
            "Helen Okoro",
            ["Judge Helen Okoro", "judge"],
        ),
        (
            "A bishop was abducted in Kaduna. Police said Bishop Peter Danladi was seized at home.",
            "Peter Danladi",
            ["bishop", "Bishop Peter Danladi"],
        ),
        (
            "Pavel Horak, 51, a former mayor of Brno, was stabbed to death.",
            "Pavel Horak",
            ["Pavel Horak", "former mayor"],
        ),
        (
            "Gunmen killed a journalist, Amina Yusuf, and her son in Mogadishu.",
            "Amina Yusuf",
            ["journalist", "Amina Yusuf"],
        ),
        (
            "GUNMEN MURDERED SENATOR LUIS OCAMPO IN CALI. THE SLAIN SENATOR HAD NO ESCORT.",
            "Luis Ocampo",
            ["SENATOR LUIS OCAMPO", "SENATOR"],
        ),
        # Somebody else's word for a deed, another of the same office, two who carry the noun.
        ("Gunmen killed a judge, Ana Ruiz said on Monday.", "Ana Ruiz", ["Ana Ruiz"]),
        (
            "Rebels killed Mayor Salih Rasul. The mayor of Oak Hill condemned the attack.",
            "Salih Rasul",
            ["Mayor Salih Rasul"],
        ),
        (
            "Judge Helen Okoro and Judge Musa Bello were shot dead. The judge was 51.",
            "Helen Okoro",
            ["Judge Helen Okoro"],
        ),
        (
            "Gunmen shot Senator Luis Ocampo. A senator said the killers were known.",
            "Luis Ocampo",
            ["Senator Luis Ocampo"],
        ),
        (
            "Gunmen shot dead Amina Yusuf, her driver and a guard in Mogadishu.",
            "Amina Yusuf",
            ["Amina Yusuf"],
        ),
    ],
)
def test_people_told_again(text: str, name: str, words: list[str]) -> None:
    assert mentions(text)[name] == words
