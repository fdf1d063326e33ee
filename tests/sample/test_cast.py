from goldenthread.sample.cast import personas


def test_every_part_is_played():
    assert [p.persona for p in personas()] == [
        "programme manager",
        "lead facilitator",
        "client lead",
        "clinical co-facilitator",
        "delegate",
        "line manager",
        "operational manager",
        "evaluator",
        "executive",
        "partner-trust lead",
        "partner-trust lead",
    ]
