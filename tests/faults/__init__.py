"""Faults done on purpose: the bot is killed, stopped and cut off, and every message is counted.

`python -m tests.faults` plays each in full, or those it is given by name, and prints the figures;
`test_faults.py` plays each a few times. Real processes, real databases; the local workspace stands
in for Slack.
"""
