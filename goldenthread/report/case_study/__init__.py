"""The case study: facts in, a document out, each sentence in words that its evidence carries.

`facts` says what is asked of the records, a module for each section writes its sentences, `writer` joins them.
"""

from goldenthread.report.case_study.writer import write

__all__ = ["write"]
