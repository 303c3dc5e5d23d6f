"""Faults done on purpose: the bot is killed, stopped and cut off, and every message is counted.

`python -m tests.faults` plays each in full and prints the figures (or those named after it); `test_faults.py` plays each a
few times. Real processes, real databases; the local workspace stands in for Slack.
"""
