"""What surrounds the pages of a suite: it lives in programmes, whose desks are surrounded by it too."""

from goldenthread.programmes.frame import frame  # noqa: F401 - read from here by the pages of this room
