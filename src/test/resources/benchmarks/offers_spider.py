"""What the whole run is measured against: Scrapy fetches, extruct reads the structured data, price-parser (where it is
installed) reads the amount. Run by WholeRunBenchmark: scrapy runspider offers_spider.py -a urls=FILE -o OUT.jsonl"""

import extruct
import scrapy

try:
    from price_parser import Price
except ImportError:
    Price = None


def prices(data):
    """Every price that stands in the structured data, whatever the syntax."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key.rsplit("/", 1)[-1] in ("price", "lowPrice", "product:price:amount") and isinstance(value, (str, int, float)):
                yield str(value)
            else:
                yield from prices(value)
    elif isinstance(data, list):
        for item in data:
            yield from prices(item)


class OffersSpider(scrapy.Spider):
    name = "offers"
    custom_settings = {
        "LOG_LEVEL": "ERROR",
        "ROBOTSTXT_OBEY": True,
        "CONCURRENT_REQUESTS": 16,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
        "DOWNLOAD_DELAY": 0,
        "TELNETCONSOLE_ENABLED": False,
    }

    def __init__(self, urls, **kwargs):
        super().__init__(**kwargs)
        with open(urls, encoding="utf-8") as file:
            self.start_urls = file.read().split()

    def parse(self, response):
        data = extruct.extract(response.text, base_url=response.url, errors="ignore")
        found = next(prices(data), None)
        yield {"url": response.url, "price": str(Price.fromstring(found).amount) if Price and found else found}
