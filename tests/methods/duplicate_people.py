"""Made-up people of whom it is known who was entered twice: slips, marriages, moves, and namesakes who are two people."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate, chain, count

from goldenthread.methods.duplicates import PersonRecord


@dataclass(frozen=True)
class Origin:
    """Names of one origin, the common ones first; further family names are a beginning and an ending."""

    share: int
    women: str
    men: str
    families: str
    beginnings: str = ""
    endings: str = ""


ORIGINS = (
    Origin(
        share=52,
        women="""
            Sarah Emma Katherine Helen Rachel Rebecca Elizabeth Jennifer Victoria Susan Joanne Claire Alison Margaret Laura
            Charlotte Fiona Deborah Philippa Jane Amanda Hannah Judith Frances Gillian Heather Bridget Imogen Rosalind
            Tamsin Lucy Alice Ruth Nicola Karen Louise Caroline Lisa Anna Samantha Eleanor Sophie Julie Tracey Siobhan""",
        men="""
            David John James Andrew Richard Michael Christopher Robert Thomas Stephen Paul Simon Mark Peter Nicholas
            Jonathan William Matthew Daniel Edward Philip Anthony Timothy Benjamin Samuel Alexander Gareth Hugh Callum
            Fergus Ian Martin Neil Kevin Graham Adam Stuart Charles Patrick Duncan Rhys Oliver Rory Alan Keith""",
        families="""
            Smith Jones Taylor Brown Williams Wilson Evans Thomas Johnson Roberts Walker Wright Thompson Hughes Hall Green
            Clarke Hill Wood Harris Lewis Martin Cooper Morgan Bell Murphy Bailey Kelly Shaw O’Brien Marshall McDonald
            Young King Allen Scott Baker Adams Mitchell Phillips Campbell Parker Collins Stewart Price Bennett Rose Fox
            Byrne Fitzgerald Llewellyn Pemberton Greystoke Satterthwaite Penhaligon Trelawney Doyle Gallagher MacKenzie""",
        beginnings="Ash Brad Black Cole Thorn Hart Nor West Wood Wether Fair Threl Stan Lang Mel Ches",
        endings="ford worth ton ley field by",
    ),
    Origin(
        share=14,
        women="Priya Anjali Deepa Sunita Kavita Meera Nisha Shalini Aarti Lakshmi Divya Rekha Pooja Smita Geeta Radha",
        men="Sanjay Rajesh Amit Anil Vikram Suresh Arjun Ravi Venkatesh Rahul Deepak Harish Manoj Sunil Ashok Nikhil",
        families="""
            Patel Shah Singh Kumar Sharma Gupta Reddy Desai Mehta Nair Iyer Chatterjee Banerjee Krishnan Venkataraman
            Subramanian Joshi Rao Mukherjee Agarwal Pillai Menon Bose Kapoor Malhotra Chopra Verma Trivedi Kulkarni""",
        beginnings="Rama Gopala Sri Bala Chandra Raja",
        endings="krishnan nathan murthy swamy sekhar gopal",
    ),
    Origin(
        share=12,
        women="Fatima Ayesha Zainab Nasreen Saima Maryam Khadija Rukhsana Hina Yasmin Amina Shazia Layla Noor",
        men="Mohammed Ahmed Ali Hassan Imran Tariq Omar Khalid Bilal Yusuf Faisal Zubair Hamza Usman Karim Nadeem",
        families="""
            Khan Ahmed Hussain Ali Malik Chaudhry Iqbal Rahman Mahmood Siddiqui Begum Qureshi Farooqi Al-Sayed El-Masri
            Haddad Mirza Bhatti Akhtar Aziz Sheikh Mansour Saleh Barakat Khoury""",
        beginnings="Abdul Nur Sayf Fakhr",
        endings="rahim ullah uddin karim",
    ),
    Origin(
        share=8,
        women="Amara Ngozi Chidinma Folake Adaeze Yewande Abena Akosua Wanjiru Thandiwe Blessing Grace Nomsa Efua",
        men="Chukwuemeka Oluwaseun Kwame Babatunde Emeka Tendai Kofi Ifeanyi Sipho Uchenna Samuel Emmanuel Tunde",
        families="""
            Nwosu Okafor Adeyemi Okonkwo Mensah Boateng Adebayo Eze Mwangi Dlamini Olawale Obi Balogun Asante Moyo Owusu
            Chukwu Nkosi Kamau Banda Ogunleye Appiah""",
        beginnings="Ade Ola Olu Ayo Ogun",
        endings="bayo wale tunde sola femi niyi",
    ),
    Origin(
        share=6,
        women="Wei Mei Xiu Li Hui-Ling Yan Minh-Anh Soo-Jin Ming Jing Xin Thuy",
        men="Wei Jun Hao Chen Ming Kai-Wen Tuan Min-Ho Bo Jian Feng Duc",
        families="""
            Li Wang Chen Zhang Wong Ng Lee Tan Nguyen Kim Park Lim Cheung Ho Tran Liu Zhao Pham Choi Lau Goh Huang Xu Yu""",
    ),
    Origin(
        share=8,
        women="Maria Ana Katarzyna Agnieszka Elena Ioana Sofia Zoë Renée Giulia Ingrid Åsa Magdalena Carmen Birgit",
        men="José Piotr Tomasz Andrei Nikolaos Giovanni Jürgen Søren Dimitrios Luís Paweł Étienne Marek Stefan Lars",
        families="""
            Kowalski García Papadopoulos Popescu Müller Rossi Nowak Fernández da_Silva Łoś Wójcik Ionescu Lindström van_Dijk
            Georgiou Dubois Søndergaard Jansen Ferreira Novák Schmidt Costa Horvat Petrov Romero""",
        beginnings="Papa Kara Hadji",
        endings="dakis nikolaou georgiou giannis",
    ),
)
MARRIED_INTO = 0.1  # how often a family name comes from elsewhere than the given name
MADE_OF_TWO = 0.3
SHORT = {
    "Katherine": "Kate", "Rebecca": "Becky", "Elizabeth": "Liz", "Jennifer": "Jenny", "Victoria": "Vicky", "Susan": "Sue",
    "Joanne": "Jo", "Margaret": "Maggie", "Deborah": "Debbie", "Philippa": "Pippa", "Amanda": "Mandy", "Judith": "Judy",
    "Gillian": "Gill", "David": "Dave", "Andrew": "Andy", "Richard": "Rick", "Michael": "Mike", "Christopher": "Chris",
    "Robert": "Bob", "Thomas": "Tom", "Stephen": "Steve", "Nicholas": "Nick", "Jonathan": "Jon", "William": "Bill",
    "Matthew": "Matt", "Daniel": "Dan", "Edward": "Ted", "Philip": "Phil", "Anthony": "Tony", "Timothy": "Tim",
    "Benjamin": "Ben", "Samuel": "Sam", "Alexander": "Alex", "Mohammed": "Muhammad", "Venkatesh": "Venkat",
}  # fmt: skip
PLAIN = str.maketrans("ëéÉüöóøåÅíáźżłŁśćñ", "eeEuooaaAiazzlLscn")
TRUSTS = {"ZZ1": "marlhaven.example", "ZZ2": "eastmere.example", "ZZ3": "thornwick.example"}
TRUST_SIZES = (5, 3, 2)
PROFESSIONS = {"MED": 52, "NUR": 20, "MID": 5, "PHY": 4, "PHA": 4, "OT": 2, "PSY": 2, "MGR": 11}
SPECIALTIES = {
    "MED": "190 180 110 420 300 430 501 100 301 320 340 410 710 810 400 800 120 130 101 361 330 150 171",
    "NUR": "430 180 192 420 100",
    "MID": "501",
}
SPECIALTY_KNOWN = {"MED": 0.96, "NUR": 0.5, "MID": 0.7}
COHORTS = {
    f"SENIOR {n}": tuple(date(2018 + n // 3, 2 + n % 3 * 3, 5) + timedelta(weeks=2 * week) for week in range(6))
    for n in range(14)
}


@dataclass(frozen=True)
class People:
    """Records in the order of a file, and the pairs of keys that are one person, each with how it came to be two."""

    records: tuple[PersonRecord, ...]
    twice: dict[frozenset[str], str]


class Chance(random.Random):
    """Seeded chance that remembers the addresses given out, so that each is one person's."""

    def __init__(self, seed: int):
        super().__init__(seed)
        self.addresses: set[str] = set()

    def happens(self, share: float) -> bool:
        return self.uniform(0, 1) < share

    def one_of(self, shares: dict[str, int]) -> str:
        return self.choices(list(shares), weights=list(shares.values()))[0]

    def early_one(self, words: str) -> str:
        """A word, one that stands early more often."""
        every = words.split()
        return self.choices(every, cum_weights=list(accumulate(1 / (8 + n) for n in range(len(every)))))[0]


def people(seed: int, *, size: int = 300) -> People:
    """So many records: of 300, 80 are of 40 people, 20 are namesakes, 10 siblings and 10 share a mailbox."""
    rng = Chance(seed)
    pairs = list(pairs_of(rng, size))
    alone = [person(rng, f"alone {n}") for n in range(size - 2 * len(pairs))]
    records = [*alone, *(record for _, one, other in pairs for record in (one, other))]
    rng.shuffle(records)
    return People(tuple(records), {frozenset({one.key, other.key}): how for how, one, other in pairs if how})


def pairs_of(rng: Chance, size: int):
    """Two records with how they came to be two if they are one person's."""
    for n in range(size * 40 // 300):
        way = WAYS[n % len(WAYS)]
        yield way.__name__, *entered_again(rng, person(rng, f"person {n}"), way, f"person {n} again")
    for likeness, times in ((namesake, 10), (sibling, 5), (colleague, 5)):
        for n in range(size * times // 300):
            yield "", *likeness(rng, person(rng, f"{likeness.__name__} {n}"), f"{likeness.__name__} {n} too")


# Somebody


def person(rng: Chance, key: str) -> PersonRecord:
    """A person with what is usually known."""
    origin = rng.choices(ORIGINS, weights=[each.share for each in ORIGINS])[0]
    woman = rng.happens(0.6)
    given, family = rng.early_one(origin.women if woman else origin.men), family_name(rng, origin)
    profession, trust = rng.one_of(PROFESSIONS), rng.one_of(dict(zip(TRUSTS, TRUST_SIZES, strict=True)))
    one = PersonRecord(
        key=key,
        title=title(rng, profession, woman=woman),
        given_name=given,
        family_name=family,
        emails=frozenset({address(rng, given, family, trust)} if rng.happens(0.9) else ()),
        staff_number=f"{rng.randrange(10**6, 10**7)}" if rng.happens(0.3) else "",
        profession=profession,
        specialty=rng.early_one(SPECIALTIES[profession]) if rng.happens(SPECIALTY_KNOWN.get(profession, 0)) else "",
        organisations=frozenset({trust} if rng.happens(0.9) else ()),
    )
    return in_cohort(rng, one, rng.choice(list(COHORTS))) if rng.happens(0.85) else one


def title(rng: Chance, profession: str, *, woman: bool) -> str:
    if rng.happens(0.1):
        return ""
    if profession == "MED" and rng.happens(0.8):
        return "Dr"
    return rng.choice(("Mrs", "Miss", "Ms")) if woman else "Mr"


def family_name(rng: Chance, origin: Origin) -> str:
    if rng.happens(MARRIED_INTO):
        origin = rng.choice(ORIGINS)
    if origin.endings and rng.happens(MADE_OF_TWO):
        return rng.choice(origin.beginnings.split()) + rng.choice(origin.endings.split())
    return rng.early_one(origin.families).replace("_", " ")


def address(rng: Chance, given: str, family: str, trust: str) -> str:
    """An address that nobody else has; now and then its mailbox ends in a number."""
    first, last = ("".join(filter(str.isalpha, part.translate(PLAIN))).lower() for part in (given, family))
    mailbox = rng.choice(
        (f"{first}.{last}", f"{first}.{last}", f"{first[0]}.{last}", f"{first[0]}{last}", f"{last}.{first}")
    )
    numbers = chain(["" if rng.happens(0.8) else f"{rng.randrange(2, 99)}"], map(str, count(100)))
    found = next(email for n in numbers if (email := f"{mailbox}{n}@{TRUSTS[trust]}") not in rng.addresses)
    rng.addresses.add(found)
    return found


def own_address(rng: Chance, one: PersonRecord, trust: str = "") -> frozenset[str]:
    return frozenset({address(rng, one.given_name, one.family_name, trust or min(one.organisations, default="ZZ1"))})


def in_cohort(rng: Chance, one: PersonRecord, cohort: str) -> PersonRecord:
    """The person with a place in a cohort, on most of its days."""
    present = frozenset(day for day in COHORTS[cohort] if rng.happens(0.85))
    return replace(one, cohorts=frozenset({cohort}), present_on=present)


# The same person, entered again


def entered_again(rng: Chance, one: PersonRecord, way: Callable, key: str) -> tuple[PersonRecord, PersonRecord]:
    """Both records: of the second, something is often left out; it has other days of the cohort, another cohort or none."""
    second = replace(way(rng, one), key=key)
    if rng.happens(0.6):
        second = replace(second, staff_number="")
    if rng.happens(0.2):
        second = replace(second, title="")
    if one.cohorts and rng.happens(0.3):
        half = frozenset(day for day in one.present_on if rng.happens(0.5))
        return replace(one, present_on=half), replace(second, present_on=one.present_on - half)
    if rng.happens(0.5):
        return one, in_cohort(rng, second, rng.choice([cohort for cohort in COHORTS if cohort not in one.cohorts]))
    return one, replace(second, cohorts=frozenset(), present_on=frozenset())


def misspelt(rng: Chance, one: PersonRecord) -> PersonRecord:
    """Under another spelling, an initial, a short form or with the names swapped; at the same address, another or none."""
    given, family = one.given_name, one.family_name
    names = {
        (given, slip(rng, family)): 8,
        (slip(rng, given), family): 3,
        (slip(rng, given), slip(rng, family)): 2,
        (given, slip(rng, slip(rng, family))): 2,
        (given[0] + rng.choice(("", ".")), family): 3,
        (family, given): 2,
        (SHORT.get(given, given), family): 5 if given in SHORT else 0,
    }
    given, family = rng.choices(list(names), weights=list(names.values()))[0]
    emails = rng.choice((one.emails, frozenset(), own_address(rng, one)))
    return replace(one, given_name=given, family_name=family, emails=emails)


def married(rng: Chance, one: PersonRecord) -> PersonRecord:
    """Under a new or a double family name, at an address made of it or still of the old one; one in ten moved as well."""
    new = family_name(rng, rng.choices(ORIGINS, weights=[each.share for each in ORIGINS])[0])
    now = replace(
        one,
        title=rng.choice(("Mrs", one.title)) if one.title in {"Miss", "Ms"} else one.title,
        family_name=f"{one.family_name}-{new}" if rng.happens(0.3) else new,
    )
    if rng.happens(0.1):
        return moved_trust(rng, now)
    return replace(now, emails=own_address(rng, rng.choice((one, now)), rng.choice(list(TRUSTS))))


def moved_trust(rng: Chance, one: PersonRecord) -> PersonRecord:
    trust = rng.choice([trust for trust in TRUSTS if trust not in one.organisations])
    return replace(one, emails=own_address(rng, one, trust), organisations=frozenset({trust}))


def two_addresses(rng: Chance, one: PersonRecord) -> PersonRecord:
    return replace(one, emails=own_address(rng, one))


def as_it_was(_: Chance, one: PersonRecord) -> PersonRecord:
    return one


WAYS = (misspelt, married, moved_trust, two_addresses, as_it_was)


def slip(rng: Chance, name: str) -> str:
    """A name without its sign or its accents, or with a letter doubled, left out, replaced or swapped with the next."""
    if sign := next((sign for sign in "-’ " if sign in name), ""):
        return name.replace(sign, " " if sign == "-" and rng.happens(0.5) else "")
    if (plain := name.translate(PLAIN)) != name:
        return plain
    if len(name) < 3:
        return name + name[-1]
    at = rng.randrange(1, len(name) - 1)
    before, a, b, after = name[:at], name[at], name[at + 1], name[at + 2 :]
    ways = [a + a + b, b + a, rng.choice("aeiourstn") + b, b] if len(name) > 3 else [a + a + b, b + a]
    return rng.choice([changed for way in ways if (changed := before + way + after) != name])


# Somebody else

Two = tuple[PersonRecord, PersonRecord]


def namesake(rng: Chance, one: PersonRecord, key: str) -> Two:
    """Somebody else of the same name: elsewhere or in the same trust, now and then of the same profession."""
    other = replace(person(rng, key), given_name=one.given_name, family_name=one.family_name, title=one.title)
    if rng.happens(0.6):
        other = replace(other, organisations=one.organisations)
    if rng.happens(0.4):
        other = replace(other, profession=one.profession, specialty="")
    return one, replace(other, emails=own_address(rng, other))


def sibling(rng: Chance, one: PersonRecord, key: str) -> Two:
    """Somebody of the same family name and initial."""
    given = [name for origin in ORIGINS for name in f"{origin.women} {origin.men}".split() if name != one.given_name]
    alike: Sequence[str] = [name for name in given if name[0] == one.given_name[0]] or given
    other = replace(person(rng, key), given_name=rng.choice(alike), family_name=one.family_name)
    return one, replace(other, emails=own_address(rng, other))


def colleague(rng: Chance, one: PersonRecord, key: str) -> Two:
    """Somebody else who reads the same mailbox."""
    shared = frozenset({f"ward{rng.randrange(99)}.manager@marlhaven.example"})
    return replace(one, emails=shared), replace(person(rng, key), emails=shared, organisations=one.organisations)
