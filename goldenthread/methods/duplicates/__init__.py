"""Which records of people may be one and the same, after Fellegi and Sunter (1969).

`records` holds what is compared, `names` says how alike two names are, `comparable` makes a record ready, `blocking`
finds the pairs worth a look, `evidence` weighs one of them, and `matching` gives those worth asking about.
"""

from goldenthread.methods.duplicates.evidence import against
from goldenthread.methods.duplicates.matching import matches
from goldenthread.methods.duplicates.records import Pair, PersonRecord

__all__ = ["Pair", "PersonRecord", "against", "matches"]
