"""Imported once by the process that workers are copies of: all that extraction loads is in memory before they begin."""

import gc
import signal

gc.disable()  # nothing is dropped before it is frozen
signal.signal(signal.SIGINT, signal.SIG_IGN)  # who interrupts means the process that the workers are for

from .extract import extract  # noqa: E402

extract('"We are ready to talk to Norway," the Peruvian foreign minister, Anna Berg, told reporters in Lima on Monday.')
gc.enable()
gc.freeze()  # what stays for good is looked at no more, and so remains one memory for all of them
gc.set_threshold(20_000, 10, 10)  # little of what an extraction drops goes round in a circle
