"""A made-up suite of five years, drawn from a number and played in through the services.

`data` holds what is fixed, `script` draws the rest (values only), `play` performs it through the services.
"""
