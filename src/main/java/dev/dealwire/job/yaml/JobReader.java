package dev.dealwire.job.yaml;

import static dev.dealwire.job.yaml.NodeType.noting;
import static dev.dealwire.job.yaml.ScalarTypes.DATE_AND_TIME;
import static dev.dealwire.job.yaml.ScalarTypes.INSTANT;
import static dev.dealwire.job.yaml.ScalarTypes.ZONE;
import static dev.dealwire.job.yaml.ScalarTypes.dateAndTimeAfter;
import static dev.dealwire.job.yaml.ScalarTypes.duration;
import static dev.dealwire.job.yaml.ScalarTypes.identifier;
import static dev.dealwire.job.yaml.ScalarTypes.line;
import static dev.dealwire.job.yaml.ScalarTypes.made;
import static dev.dealwire.job.yaml.ScalarTypes.name;
import static dev.dealwire.job.yaml.ScalarTypes.wholeNumber;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.job.DealCriteria;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.JobEvent;
import dev.dealwire.job.RevisitBounds;
import dev.dealwire.job.Schedule;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.job.TrackedListing;
import dev.dealwire.job.yaml.ChoiceType.Variant;
import dev.dealwire.job.yaml.Node.Scalar.Kind;
import dev.dealwire.money.Percent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a file of {@code jobs}, and keeps what it says of other files and of itself for {@link CrossChecks}. */
final class JobReader {

    private static final Duration USUAL_REVISIT = Duration.ofHours(6);
    private static final Duration USUAL_BASELINE = Duration.ofHours(1);
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(30);
    private static final ScalarType<Duration> INTERVAL = duration(Duration.ofMinutes(1), LONGEST_INTERVAL);
    private static final DealCriteria USUAL_DEAL = new DealCriteria(new Percent(5));

    private static final NodeType<Schedule> SCHEDULE =
            new GroupType<>("a schedule", List.of("cron", "zone"), JobReader::schedule);
    private static final NodeType<RevisitBounds> BOUNDS =
            new GroupType<>("bounds", List.of("shortest", "longest"), JobReader::bounds);
    private static final NodeType<JobEvent> EVENT =
            new GroupType<>("an event", List.of("begins", "ends", "cron", "revisit", "baseline"), JobReader::event);
    private static final NodeType<DealCriteria> DEAL = new GroupType<>(
            "what counts as a deal", List.of("minimum-percent-off", "settle-time", "ends-at"), JobReader::deal);

    private static final ScalarType<MarketId> MARKET = name("the name of a file in markets, such as us", MarketId::new);
    private static final ScalarType<ListingId> LISTING = name(
            "a listing such as walmart/shark-hyperair (the merchant, a slash, lower-case words)", ListingId::parse);
    private static final ScalarType<Gtin> GTIN = new ScalarType<>(
            "a GTIN of 8, 12, 13 or 14 digits whose last digit is right",
            Set.of(Kind.TEXT, Kind.WHOLE_NUMBER),
            List.of(),
            text -> made(text, Gtin::new));
    private static final ScalarType<String> SKU =
            identifier("the merchant's own number, at most 200 characters without blanks", "\\S{1,200}");
    private static final ScalarType<SlotId> SLOT =
            name("a name such as hair-dryers-top-3 (lower-case letters, digits, inner hyphens)", SlotId::new);

    private final JobId id;
    private final JobMentions mentions = new JobMentions();
    private final NodeType<ListingId> pick = noting(LISTING, mentions.picks()::add);
    private final NodeType<TrackedListing> listing =
            new GroupType<>("a listing", List.of("id", "name", "url", "gtin", "sku"), this::listing);
    private final NodeType<SlotDefinition> slot = new ChoiceType<>(
            "a slot",
            "kind",
            List.of(
                    new Variant<>("single", List.of("id", "pick"), this::single),
                    new Variant<>("best-price", List.of("id", "pick"), this::bestPrice),
                    new Variant<>("round-up", List.of("id", "subject", "most", "picks"), this::roundUp)));

    JobReader(JobId id) {
        this.id = id;
    }

    Field<JobDefinition> read(Node root, Place place) {
        return new GroupType<>(
                        "a job definition",
                        List.of(
                                "title",
                                "market",
                                "schedule",
                                "revisit",
                                "revisit-bounds",
                                "deadline",
                                "event",
                                "deal",
                                "listings",
                                "discover",
                                "slots"),
                        this::job)
                .read(root, place);
    }

    JobMentions mentions() {
        return mentions;
    }

    private Field<JobDefinition> job(Fields fields) {
        Field<String> title = fields.required("title", line("the job's title", 200));
        Field<MarketId> market = fields.required("market", noting(MARKET, mentions.markets()::add));
        Field<Schedule> schedule = fields.required("schedule", SCHEDULE);
        Field<Duration> revisit = fields.optional("revisit", INTERVAL, USUAL_REVISIT);
        Field<@Nullable RevisitBounds> bounds = fields.nullable("revisit-bounds", BOUNDS);
        Field<Duration> deadline = fields.optional(
                "deadline", duration(Duration.ofMinutes(1), Duration.ofDays(1)), JobDefinition.USUAL_DEADLINE);
        Field<@Nullable JobEvent> event = fields.nullable("event", EVENT);
        Field<DealCriteria> deal = fields.optional("deal", DEAL, USUAL_DEAL);
        Field<List<TrackedListing>> listings =
                fields.required("listings", ListType.of(listing).notEmpty());
        Field<List<DiscoveryRule>> discover = fields.optional(
                "discover", ListType.of(new DiscoveryReader(mentions.merchants()::add).type()), List.of());
        Field<List<SlotDefinition>> slots = fields.optional("slots", ListType.of(slot), List.of());
        return fields.build(() -> new JobDefinition(
                id,
                title.get(),
                schedule.get(),
                revisit.get(),
                bounds.get(),
                deadline.get(),
                event.get(),
                market.get(),
                listings.get(),
                discover.get(),
                deal.get(),
                slots.get()));
    }

    private static Field<Schedule> schedule(Fields fields) {
        Field<String> cron = fields.required("cron", new CronType());
        Field<ZoneId> zone = fields.required("zone", ZONE);
        return fields.build(() -> new Schedule(cron.get(), zone.get()));
    }

    private static Field<RevisitBounds> bounds(Fields fields) {
        Field<Duration> shortest = fields.required("shortest", INTERVAL);
        Field<Duration> longest =
                fields.required("longest", shortest.isValid() ? duration(shortest.get(), LONGEST_INTERVAL) : INTERVAL);
        return fields.build(() -> new RevisitBounds(shortest.get(), longest.get()));
    }

    private static Field<JobEvent> event(Fields fields) {
        Field<LocalDateTime> begins = fields.required("begins", DATE_AND_TIME);
        Field<LocalDateTime> ends =
                fields.required("ends", begins.isValid() ? dateAndTimeAfter(begins.get()) : DATE_AND_TIME);
        Field<String> cron = fields.required("cron", new CronType());
        Field<Duration> revisit = fields.required("revisit", INTERVAL);
        Field<Duration> baseline =
                fields.optional("baseline", duration(Duration.ofMinutes(1), Duration.ofDays(7)), USUAL_BASELINE);
        return fields.build(() -> new JobEvent(begins.get(), ends.get(), cron.get(), revisit.get(), baseline.get()));
    }

    private static Field<DealCriteria> deal(Fields fields) {
        Field<Integer> percent = fields.required("minimum-percent-off", wholeNumber(0, 100));
        Field<Duration> settle = fields.optional(
                "settle-time", duration(Duration.ZERO, Duration.ofDays(7)), DealCriteria.USUAL_SETTLE_TIME);
        Field<@Nullable Instant> endsAt = fields.nullable("ends-at", INSTANT);
        return fields.build(() -> new DealCriteria(new Percent(percent.get()), settle.get(), endsAt.get()));
    }

    private Field<TrackedListing> listing(Fields fields) {
        Field<ListingId> listingId = fields.required("id", LISTING);
        Field<String> name = fields.required("name", line("the product's name for readers", 200));
        Field<URI> url = fields.required("url", UrlType.PAGE);
        mentions.listing(listingId, url);
        Field<@Nullable Gtin> gtin = fields.nullable("gtin", GTIN);
        Field<@Nullable String> sku = fields.nullable("sku", SKU);
        return fields.build(() -> new TrackedListing(listingId.get(), name.get(), url.get(), gtin.get(), sku.get()));
    }

    private Field<SlotDefinition> single(Fields fields) {
        Field<SlotId> slotId = fields.required("id", noting(SLOT, mentions.slots()::add));
        Field<ListingId> listingId = fields.required("pick", pick);
        return fields.build(() -> new SlotDefinition.Single(slotId.get(), listingId.get()));
    }

    private Field<SlotDefinition> bestPrice(Fields fields) {
        Field<SlotId> slotId = fields.required("id", noting(SLOT, mentions.slots()::add));
        Field<ListingId> listingId = fields.required("pick", pick);
        return fields.build(() -> new SlotDefinition.BestPrice(slotId.get(), listingId.get()));
    }

    private Field<SlotDefinition> roundUp(Fields fields) {
        Field<SlotId> slotId = fields.required("id", noting(SLOT, mentions.slots()::add));
        Field<String> subject = fields.required("subject", line("what the headline is about", 120));
        Field<Integer> most = fields.required("most", wholeNumber(1, 50));
        Field<List<ListingId>> picks =
                fields.required("picks", ListType.of(pick).distinct().notEmpty());
        return fields.build(() -> new SlotDefinition.RoundUp(slotId.get(), subject.get(), most.get(), picks.get()));
    }
}
