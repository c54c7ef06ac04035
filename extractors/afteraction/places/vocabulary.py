"""Words that say what a name is that is no place: authorities, given names, months, media."""

from afteraction.calendar_words import CALENDAR_WORDS, MONTHS_IN_SHORT

# What local authorities are called: "Houston Police" is police, and in Houston.
AUTHORITIES = frozenset(
    "police sheriff sheriffs city fire department council coroner mayor water board hospital "
    "governor attorney county district court airport public prosecutor magistrate commissioner "
    "municipal regional international general national high community health jail prison port "
    "authority state".split()
)
GIVEN_NAMES = frozenset(
    "mohammed mohamed muhammad mohammad mahmoud mahmud ahmed ahmad abdullah abdallah abdul abdel "
    "abd ali hassan hasan hussein husain hossein ibrahim ibrahima abu omar umar yusuf youssef "
    "moussa musa amadou abdoulaye ousmane usman oumar boubacar mamadou sekou idriss idris issa "
    "isa khalid khaled mustafa mostafa saleh salah said saeed tariq osama ismail yahya hamid "
    "vladimir sergei dmitry dmitri ivan mikhail nikolai boris jean pierre jacques francois jose "
    "juan carlos luis jorge manuel pedro pablo miguel alfredo roberto ricardo francisco raul "
    "fernando alberto hugo oscar javier chadli narendra rajiv benazir nawaz hamid ashraf khan gul "
    "imran".split()
)
CALENDAR = CALENDAR_WORDS | MONTHS_IN_SHORT
# "University of X", "Alliance of X States": organisations, whatever X is.
ORGANISATIONS = frozenset(
    "university bank alliance union league church college institute association federation academy "
    "archdiocese diocese community organization organisation commonwealth confederation conference "
    "council society fund voice".split()
)
DISEASES = frozenset({"virus", "fever", "syndrome", "disease", "flu", "hemorrhagic"})
# Ordinary words that names of places begin with.
NAME_STARTS = frozenset(
    "san santa santo el la los las le puerto villa new port fort st saint".split()
)
# "Tele Sahel", "Radio Bamako", "Studio Kalangou".
MEDIA = frozenset("tele radio tv studio canal television channel fm".split())
# Divisions that are named after a point of the compass.
COMPASS_NAMES = frozenset(
    "nord sud est ouest centre norte sur este oeste north south east west".split()
)
