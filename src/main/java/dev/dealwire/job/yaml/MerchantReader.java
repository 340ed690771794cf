package dev.dealwire.job.yaml;

import static dev.dealwire.job.yaml.ScalarTypes.CURRENCY;
import static dev.dealwire.job.yaml.ScalarTypes.FLAG;
import static dev.dealwire.job.yaml.ScalarTypes.LOCALE;
import static dev.dealwire.job.yaml.ScalarTypes.TIME_OF_DAY;
import static dev.dealwire.job.yaml.ScalarTypes.ZONE;
import static dev.dealwire.job.yaml.ScalarTypes.constant;
import static dev.dealwire.job.yaml.ScalarTypes.duration;
import static dev.dealwire.job.yaml.ScalarTypes.line;
import static dev.dealwire.job.yaml.ScalarTypes.made;
import static dev.dealwire.job.yaml.ScalarTypes.timeOfDayOtherThan;
import static dev.dealwire.job.yaml.ScalarTypes.wholeNumber;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.DisplayPolicy;
import dev.dealwire.job.ExtractionHints;
import dev.dealwire.job.Manners;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource;
import dev.dealwire.job.PlausibilityRules;
import dev.dealwire.job.QuietHours;
import dev.dealwire.job.Rendering;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a file of {@code jobs/merchants}. */
final class MerchantReader {

    private static final NodeType<QuietHours> QUIET_HOURS = new GroupType<>(
            "when the merchant is not asked", List.of("from", "until", "zone"), MerchantReader::quietHours);

    private static final NodeType<Manners> MANNERS = new GroupType<>(
            "how the merchant is asked",
            List.of("politeness-key", "pace", "daily-budget", "keep-pages", "keep-pages-for", "quiet-hours"),
            MerchantReader::manners);

    private static final NodeType<ExtractionHints> HINTS = new GroupType<>(
            "CSS selectors", List.of("current-price", "regular-price", "title", "availability"), MerchantReader::hints);

    private static final NodeType<DisplayPolicy> DISPLAY = new GroupType<>(
            "what may be shown",
            List.of("prices-from", "greatest-age", "disclaimers", "statement", "price-history", "images"),
            MerchantReader::display);

    private static final ScalarType<Rendering> RENDERING = constant(Rendering.class);
    private static final ScalarType<String> SENTENCE = line("a sentence", 500);
    private static final ScalarType<String> SELECTOR = line("a CSS selector", 500);

    private final MerchantId id;
    private final List<Field.Valid<HostPattern>> hosts = new ArrayList<>();
    private boolean knowsAllHosts;

    MerchantReader(MerchantId id) {
        this.id = id;
    }

    Field<MerchantProfile> read(Node root, Place place) {
        return new GroupType<>(
                        "a merchant profile",
                        List.of(
                                "name",
                                "hosts",
                                "currency",
                                "locale",
                                "manners",
                                "hints",
                                "programme",
                                "display",
                                "offers",
                                "render",
                                "plausibility"),
                        this::profile)
                .read(root, place);
    }

    /** What {@link #read} learned, for the checks between files; before that, nothing. */
    MerchantMentions mentions() {
        return new MerchantMentions(List.copyOf(hosts), knowsAllHosts);
    }

    private Field<MerchantProfile> profile(Fields fields) {
        Field<String> name = fields.required("name", line("the merchant's name as readers know it", 100));
        Field<List<HostPattern>> patterns = fields.required(
                "hosts",
                ListType.of(NodeType.noting(HostPattern.TYPE, hosts::add))
                        .distinct()
                        .notEmpty());
        knowsAllHosts = patterns.isValid();
        Field<@Nullable Currency> currency = fields.nullable("currency", CURRENCY);
        Field<@Nullable Locale> locale = fields.nullable("locale", LOCALE);
        Field<Manners> manners = fields.optional("manners", MANNERS, Manners.DEFAULT);
        Field<ExtractionHints> hints = fields.optional("hints", HINTS, ExtractionHints.NONE);
        Field<AffiliateProgramme> programme =
                fields.optional("programme", ProgrammeReader.TYPE, new AffiliateProgramme.None());
        Field<DisplayPolicy> display = fields.optional("display", DISPLAY, DisplayPolicy.CLOSED);
        Field<Rendering> render = fields.optional("render", RENDERING, Rendering.NONE);
        Field<OfferSource> offers = fields.optional("offers", OfferSourceReader.TYPE, new OfferSource.Page());
        Field<PlausibilityRules> plausibility = fields.optional(
                "plausibility",
                new GroupType<>(
                        "when a reading is not believed",
                        List.of(
                                "far-factor",
                                "unbelievable-percent",
                                "least-title-overlap",
                                "layout-readings",
                                "layout-share",
                                "canaries"),
                        this::plausibility),
                PlausibilityRules.USUAL);
        return fields.build(() -> new MerchantProfile(
                id,
                name.get(),
                patterns.get().stream().map(HostPattern::text).toList(),
                currency.get(),
                locale.get(),
                manners.get(),
                hints.get(),
                programme.get(),
                display.get(),
                offers.get(),
                render.get(),
                plausibility.get()));
    }

    private Field<PlausibilityRules> plausibility(Fields fields) {
        PlausibilityRules usual = PlausibilityRules.USUAL;
        Field<Integer> factor = fields.optional("far-factor", wholeNumber(2, 1_000), usual.farFactor());
        Field<Integer> percent =
                fields.optional("unbelievable-percent", wholeNumber(10, 100), usual.unbelievablePercent());
        Field<Integer> title = fields.optional("least-title-overlap", wholeNumber(0, 100), usual.leastTitleOverlap());
        Field<Integer> readings = fields.optional("layout-readings", wholeNumber(2, 1_000), usual.layoutReadings());
        Field<Integer> share = fields.optional("layout-share", wholeNumber(1, 100), usual.layoutShare());
        Field<List<ListingId>> canaries =
                fields.optional("canaries", ListType.of(ownListing()).distinct(), usual.canaries());
        return fields.build(() -> new PlausibilityRules(
                factor.get(), percent.get(), title.get(), readings.get(), share.get(), canaries.get()));
    }

    private ScalarType<ListingId> ownListing() {
        return ScalarType.text(
                "a listing of this merchant, such as " + id + "/shark-hyperair",
                text -> made(text, ListingId::parse)
                        .filter(listing -> listing.merchant().equals(id)));
    }

    private static Field<Manners> manners(Fields fields) {
        Field<@Nullable String> key = fields.nullable("politeness-key", HostPattern.NAME_TYPE);
        Field<Duration> pace =
                fields.optional("pace", duration(Duration.ZERO, Duration.ofHours(1)), Manners.DEFAULT.pace());
        Field<Integer> budget =
                fields.optional("daily-budget", wholeNumber(1, 1_000_000), Manners.DEFAULT.dailyBudget());
        Field<Boolean> keepPages = fields.optional("keep-pages", FLAG, Manners.DEFAULT.keepPages());
        Field<Duration> keepPagesFor = fields.optional(
                "keep-pages-for",
                duration(Duration.ofHours(1), Duration.ofDays(3_650)),
                Manners.DEFAULT.keepPagesFor());
        Field<@Nullable QuietHours> quietHours = fields.nullable("quiet-hours", QUIET_HOURS);
        return fields.build(() -> new Manners(
                key.get(), pace.get(), budget.get(), keepPages.get(), keepPagesFor.get(), quietHours.get()));
    }

    private static Field<QuietHours> quietHours(Fields fields) {
        Field<LocalTime> from = fields.required("from", TIME_OF_DAY);
        Field<LocalTime> until =
                fields.required("until", from.isValid() ? timeOfDayOtherThan(from.get()) : TIME_OF_DAY);
        Field<ZoneId> zone = fields.required("zone", ZONE);
        return fields.build(() -> new QuietHours(from.get(), until.get(), zone.get()));
    }

    private static Field<ExtractionHints> hints(Fields fields) {
        Field<@Nullable String> currentPrice = fields.nullable("current-price", SELECTOR);
        Field<@Nullable String> regularPrice = fields.nullable("regular-price", SELECTOR);
        Field<@Nullable String> title = fields.nullable("title", SELECTOR);
        Field<@Nullable String> availability = fields.nullable("availability", SELECTOR);
        return fields.build(
                () -> new ExtractionHints(currentPrice.get(), regularPrice.get(), title.get(), availability.get()));
    }

    private static Field<DisplayPolicy> display(Fields fields) {
        DisplayPolicy closed = DisplayPolicy.CLOSED;
        Field<List<ObservationSource>> sources = fields.required(
                "prices-from", ListType.of(constant(ObservationSource.class)).distinct());
        Field<Duration> greatestAge = fields.optional(
                "greatest-age", duration(Duration.ofMinutes(1), Duration.ofDays(30)), closed.greatestAge());
        Field<List<String>> disclaimers = fields.optional("disclaimers", ListType.of(SENTENCE), closed.disclaimers());
        Field<@Nullable String> statement = fields.nullable("statement", SENTENCE);
        Field<Boolean> priceHistory = fields.optional("price-history", FLAG, closed.priceHistory());
        Field<Boolean> images = fields.optional("images", FLAG, closed.images());
        return fields.build(() -> new DisplayPolicy(
                Set.copyOf(sources.get()),
                greatestAge.get(),
                disclaimers.get(),
                statement.get(),
                priceHistory.get(),
                images.get()));
    }
}
