"""Reads the files named on the command line as the usual stack does, and prints its name and the seconds it took."""

import sys
import time

import extruct

try:
    from price_parser import Price
except ImportError:
    Price = None


def prices(found):
    """Every price text below what extruct found, parsed where price-parser is there."""
    if isinstance(found, dict):
        for key, value in found.items():
            if key in ("price", "lowPrice", "highPrice") and isinstance(value, (str, int, float)) and Price:
                Price.fromstring(str(value))
            prices(value)
    elif isinstance(found, (list, tuple)):
        for value in found:
            prices(value)


pages = []
for name in sys.argv[1:]:
    with open(name, "rb") as page:
        pages.append(page.read())

start = time.perf_counter()
for page in pages:
    try:
        prices(extruct.extract(page.decode("utf-8", "replace"), uniform=True, errors="ignore"))
    except Exception:
        # a page it cannot read still counts, as the time it took
        continue
seconds = time.perf_counter() - start

print(f"extruct{' + price-parser' if Price else ' (without price-parser, which is not installed)'}\t{seconds}")
