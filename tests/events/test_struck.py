"""Whom an attack was meant for: whose home, vehicle or life it was aimed at."""

import pytest

from afteraction import extract


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A bomb exploded outside the home of Senator Karim Baloch in Quetta.", ["Karim Baloch"]),
        ("A parcel bomb went off outside the office of Marco Bellini, a banker, in Palermo.",
         ["Marco Bellini"]),
        ("Attackers set fire to a farm owned by rancher Pieter Botha near Ermelo.",
         ["Pieter Botha"]),
        ("A bomb exploded near the residence of the ambassador in Tripoli.", ["ambassador"]),
        ("A bomb planted in the car of journalist Daphne Rossi exploded in Turin.",
         ["Daphne Rossi"]),
        ("President Musa Bello escaped unhurt when gunmen attacked his motorcade near Aba.",
         ["Musa Bello"]),
        ("Attackers made an attempt on the life of Mayor Ivan Horak in Brno.", ["Ivan Horak"]),
        ("Judge Helen Okoro narrowly escaped an attack by gunmen in Aba.", ["Helen Okoro"]),
        ("A bomb damaged Councillor Sean Burke's house in Derry on Monday.", ["Sean Burke"]),
        ("Presidential candidate Ana Ruiz escaped a dynamite attack by rebels in Puno.",
         ["Ana Ruiz"]),
        ("Councillor Sean Burke's house, which is near a school, was attacked on Monday.",
         ["Sean Burke"]),
        ("The murder in Geneva of exiled writer Reza Karimi is still unsolved.",
         ["Reza Karimi"]),
        ("The killing on 2 May of Mayor Ivan Horak and his aide Petr Novak shocked Brno.",
         ["Ivan Horak", "Petr Novak"]),
        ("The blast killed seven people, including the young lawyer Elena Duarte.",
         ["Elena Duarte"]),
        ("Gunmen kidnapped a couple, Silvia Arce and Victor Rojas, in Cali.",
         ["Silvia Arce", "Victor Rojas"]),
        ("Minister Pia Lund was in a restaurant when a bomb exploded in Malmo.", ["Pia Lund"]),
        ("Rebels stormed the hotel where Judge Helen Okoro was staying in Aba.", ["Helen Okoro"]),
        ("Neither Mayor Ivan Horak nor his aide was hurt when a bomb exploded in Brno.",
         ["aide", "Ivan Horak"]),
        ("Militants abducted two people, identified as Ana Ruiz and Pedro Lima, in Cali.",
         ["Ana Ruiz", "Pedro Lima"]),
        ("A bomb exploded in Malmo. Minister Pia Lund was in Oslo when it happened.", []),
        # Named after somebody, a town's building, somebody who lives near where others were hit.
        ("A bomb exploded at the Luis Ocampo airport in Cali, killing two travellers.",
         ["travellers"]),
        ("A bomb exploded at the mayor's office in Cali, killing two clerks.", ["clerks"]),
        ("Gunmen killed Judge Helen Okoro, and Ana Ruiz said she was shocked.", ["Helen Okoro"]),
        ("Gunmen shot dead a guard at noon. The guard had once worked at the home of Ana Ruiz.",
         ["guard"]),
    ],
)  # fmt: skip
def test_people_an_attack_was_aimed_at(text: str, targets: list[str]) -> None:
    assert extract(text, "2024-05-14").events[0].targets == targets
