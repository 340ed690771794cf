package dev.dealwire.job.yaml;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.DealCriteria;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.DisplayPolicy;
import dev.dealwire.job.ExtractionHints;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.JobEvent;
import dev.dealwire.job.Manners;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource;
import dev.dealwire.job.PlausibilityRules;
import dev.dealwire.job.QuietHours;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.job.Rendering;
import dev.dealwire.job.RevisitBounds;
import dev.dealwire.job.Schedule;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.job.SuperlativeRule;
import dev.dealwire.job.TrackedListing;
import dev.dealwire.money.Percent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Valid definitions of every shape, from a seed. Their merchant and market are those of {@link Example}. */
final class RandomDefinitions {

    private static final List<String> LINES = List.of(
            "Hair dryers",
            "12",
            "true",
            "~",
            "null",
            "it's: a \"test\" # not a comment",
            "- dash",
            "Größe µ \ud83d\ude00",
            "{curly}",
            "*star",
            "&amp",
            "!bang",
            "%percent",
            "@at",
            "`tick",
            "0x1F",
            "1e3",
            "no",
            "2022-07-12",
            ".5");

    private final Random random;

    RandomDefinitions(long seed) {
        this.random = new Random(seed);
    }

    JobDefinition job() {
        List<TrackedListing> listings = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            listings.add(new TrackedListing(
                    ListingId.parse("full/item-" + i),
                    line(),
                    URI.create("https://www.full.example/" + i + "?color=%20red&n=" + random.nextInt(100)),
                    maybe(new Gtin("4006381333931")),
                    maybe("SKU-00" + i)));
        }
        List<ListingId> ids = listings.stream().map(TrackedListing::id).toList();
        List<SlotDefinition> slots = List.of(
                new SlotDefinition.Single(new SlotId("single-" + random.nextInt(1000)), one(ids)),
                new SlotDefinition.BestPrice(new SlotId("best-" + random.nextInt(1000)), one(ids)),
                new SlotDefinition.RoundUp(new SlotId("top"), line(), 1 + random.nextInt(50), ids));
        return new JobDefinition(
                new JobId("full"),
                line(),
                new Schedule(
                        "0 */" + (1 + random.nextInt(29)) + " * * * *", ZoneId.of(one(List.of("UTC", "Asia/Tokyo")))),
                Duration.ofMinutes(1 + random.nextInt(40_000)),
                maybe(bounds()),
                Duration.ofMinutes(1 + random.nextInt(1_440)),
                maybe(event()),
                new MarketId(one(List.of("full", "prior"))),
                listings,
                discover(),
                new DealCriteria(
                        new Percent(random.nextInt(101)),
                        Duration.ofSeconds(random.nextInt(600_000)),
                        maybe(Instant.ofEpochSecond(1_780_000_000L + random.nextInt(10_000_000)))),
                slots.subList(0, random.nextInt(3)));
    }

    MerchantProfile merchant(AffiliateProgramme programme) {
        return new MerchantProfile(
                new MerchantId("full"),
                line(),
                List.of("www.full.example", "*.shop" + random.nextInt(9) + ".full.example"),
                maybe(Currency.getInstance(one(List.of("USD", "JPY", "KWD")))),
                maybe(Locale.forLanguageTag(one(List.of("en-US", "de", "zh-Hant-TW", "tr-TR")))),
                new Manners(
                        maybe("shared.example"),
                        Duration.ofMillis(random.nextInt(100_000)),
                        1 + random.nextInt(1_000_000),
                        random.nextBoolean(),
                        Duration.ofHours(1 + random.nextInt(10_000)),
                        maybe(quietHours())),
                new ExtractionHints(maybe(line()), maybe("h1 > b"), maybe(line()), maybe("#stock")),
                programme,
                new DisplayPolicy(
                        sources(),
                        Duration.ofMinutes(1 + random.nextInt(40_000)),
                        List.of(line(), line()).subList(0, random.nextInt(3)),
                        maybe(line()),
                        random.nextBoolean(),
                        random.nextBoolean()),
                offers(),
                one(List.of(Rendering.values())),
                new PlausibilityRules(
                        2 + random.nextInt(900),
                        10 + random.nextInt(91),
                        random.nextInt(101),
                        2 + random.nextInt(900),
                        1 + random.nextInt(100),
                        List.of(ListingId.parse("full/one"), ListingId.parse("full/two"))
                                .subList(0, random.nextInt(3))));
    }

    private List<DiscoveryRule> discover() {
        List<DiscoveryRule> rules = List.of(
                new DiscoveryRule.Pages(
                        new MerchantId("full"),
                        URI.create("https://www.full.example/all?page=1"),
                        maybe(line()),
                        maybe("a.next"),
                        1 + random.nextInt(1_000),
                        maybe("/p/"),
                        1 + random.nextInt(10_000),
                        Duration.ofMinutes(1 + random.nextInt(40_000))),
                new DiscoveryRule.Sitemap(
                        new MerchantId("full"),
                        URI.create("https://www.full.example/sitemap.xml.gz"),
                        1 + random.nextInt(1_000),
                        maybe("/p/"),
                        1 + random.nextInt(10_000),
                        Duration.ofHours(1 + random.nextInt(700))));
        return rules.subList(0, random.nextInt(3));
    }

    private OfferSource offers() {
        return one(List.of(
                new OfferSource.Page(),
                new OfferSource.Feed(
                        one(List.of("https://feeds.example/all.xml.gz", "feeds/all.tsv")),
                        maybe(1 + random.nextInt(1_000_000))),
                new OfferSource.Api(
                        one(List.of("https://api.example/p/{sku}?g={gtin}", "http://127.0.0.1:8080/all?page={page}")),
                        maybe(new OfferSource.Api.Token("SHOP_TOKEN", "Authorization", maybe("Bearer"))),
                        one(List.of("/data/items", "/a~1b/~0c/0")),
                        maybe("/paging/next"),
                        1 + random.nextInt(10_000),
                        new OfferSource.Api.Fields(
                                "/id",
                                "/offers/0/price",
                                maybe("/offers/0/currency"),
                                maybe("/was"),
                                maybe("/in stock"),
                                maybe("/condition"),
                                maybe("/title"),
                                maybe("/gtin"),
                                maybe("/url")))));
    }

    MarketPolicy market() {
        int window = 1 + random.nextInt(366);
        ReferenceRule rule = random.nextBoolean()
                ? new ReferenceRule.Offered(1 + random.nextInt(window), window)
                : new ReferenceRule.PriorLowest(
                        window, 1 + random.nextInt(window), 1 + random.nextInt(window), random.nextBoolean());
        SuperlativeRule superlatives =
                new SuperlativeRule(1 + random.nextInt(366), 2 + random.nextInt(100), 1 + random.nextInt(366));
        return new MarketPolicy(new MarketId("full"), line(), line(), Locale.UK, rule, superlatives, line());
    }

    static List<AffiliateProgramme> programmes() {
        return List.of(
                new AffiliateProgramme.None(),
                new AffiliateProgramme.Amazon("yoursite-20"),
                new AffiliateProgramme.Ebay("711-53200-19255-0", "5338000001"),
                new AffiliateProgramme.Awin("0123", "456"),
                new AffiliateProgramme.Cj("100200300"),
                new AffiliateProgramme.Rakuten("aB3*/.-x", "42"),
                new AffiliateProgramme.Impact("goto.walmart.com", "1", "2", "3"),
                new AffiliateProgramme.Partnerize("1101lABC"),
                new AffiliateProgramme.Skimlinks("12345X67890"),
                new AffiliateProgramme.Sovrn("0123456789abcdef"),
                new AffiliateProgramme.Howl("your-site"));
    }

    private RevisitBounds bounds() {
        Duration shortest = Duration.ofMinutes(1 + random.nextInt(20_000));
        return new RevisitBounds(shortest, shortest.plusMinutes(random.nextInt(20_000)));
    }

    private JobEvent event() {
        LocalDateTime begins =
                LocalDateTime.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24), 5);
        return new JobEvent(
                begins,
                begins.plusMinutes(1 + random.nextInt(10_000)),
                "0 */5 * * * *",
                Duration.ofMinutes(1 + random.nextInt(60)),
                Duration.ofMinutes(1 + random.nextInt(600)));
    }

    private QuietHours quietHours() {
        int from = random.nextInt(24);
        return new QuietHours(
                LocalTime.of(from, random.nextInt(60)),
                LocalTime.of((from + 1 + random.nextInt(23)) % 24, random.nextInt(60)),
                ZoneId.of(one(List.of("UTC", "Europe/Berlin"))));
    }

    private Set<ObservationSource> sources() {
        Set<ObservationSource> sources = EnumSet.allOf(ObservationSource.class);
        sources.removeIf(source -> random.nextBoolean());
        return sources;
    }

    private String line() {
        return one(LINES);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }
}
