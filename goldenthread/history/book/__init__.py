"""What a workbook of a suite holds, as plain values: its sheets and columns, how a cell is read, what is at fault
in it, and what it would change. Nothing here knows a database or a file.
"""
