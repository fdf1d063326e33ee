"""Words that claim a cause, or judge, where the evidence shows an association: a report must not use them.

Places on a programme are not given by chance, so what went with it need not have come from it. Quotes and reported
speech are outside the rule: a respondent may say that the programme helped.
"""

import re

STEMS = (
    r"caus(?:e[sd]?|ing|al)",
    r"lead(?:s|ing)? to|led to",
    r"result(?:s|ed|ing)? in",
    r"because",
    r"due to",
    r"thanks to",
    r"owing to",
    r"effect(?:s|ive|ively)?",
    r"impact(?:s|ed|ing|ful)?",
    r"improv(?:e[sd]?|ing|ements?)",
    r"boost(?:s|ed|ing)?",
    r"creat(?:e[sd]?|ing|ion)",
    r"produc(?:e[sd]?|ing)",
    r"dr(?:ives?|iven|iving|ove)",
    r"enabl(?:e[sd]?|ing)",
    r"ensur(?:e[sd]?|ing)",
    r"prov(?:e[sdn]?|ing)",
    r"demonstrat(?:e[sd]?|ing)",
    r"therefore",
    r"hence",
    r"as a result",
    r"in turn",
    r"despite",
    r"only",
    r"even",
    r"still(?! waiting)",
    r"significant(?:ly)?",
)
FORBIDDEN = re.compile(r"\b(?:" + "|".join(STEMS) + r")\b", re.IGNORECASE)
REPORTED = re.compile(r"\"[^\"]*\"|“[^”]*”|\bsaid that\b[^.;]*", re.IGNORECASE)


def association_words(text: str) -> tuple[str, ...]:
    """Find the words of a text that claim a cause or judge, outside quotes and reported speech.

    >>> association_words("The programme led to change and Improved morale, though 12 people are still waiting.")
    ('led to', 'Improved')
    >>> association_words('One participant said: "It caused me to think." The lead facilitator stayed.')
    ()
    """
    return tuple(FORBIDDEN.findall(REPORTED.sub(" ", text)))
