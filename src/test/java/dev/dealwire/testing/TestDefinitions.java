package dev.dealwire.testing;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.DealCriteria;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.DisplayPolicy;
import dev.dealwire.job.ExtractionHints;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.Manners;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource;
import dev.dealwire.job.PlausibilityRules;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.job.RevisitBounds;
import dev.dealwire.job.Schedule;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.job.SuperlativeRule;
import dev.dealwire.job.TrackedListing;
import dev.dealwire.money.Percent;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Definitions of one job at one merchant, as short as a test wants to say them. */
public final class TestDefinitions {

    public static final JobId JOB = new JobId("test-job");
    public static final MerchantId MERCHANT = new MerchantId("shop");
    public static final SlotId ROUND_UP = new SlotId("test-round-up");

    private final List<TrackedListing> listings = new ArrayList<>();
    private Manners manners = new Manners(null, Duration.ZERO, 100_000);
    private final List<DiscoveryRule> discover = new ArrayList<>();
    private DealCriteria deal = new DealCriteria(new Percent(5));
    private ExtractionHints hints = ExtractionHints.NONE;
    private PlausibilityRules plausibility = PlausibilityRules.USUAL;
    private OfferSource offers = new OfferSource.Page();
    private ReferenceRule reference = new ReferenceRule.Offered(7, 30);
    private Schedule schedule = new Schedule("0 0 * * * *", ZoneOffset.UTC);

    public TestDefinitions listing(String key, String name, URI url) {
        listings.add(new TrackedListing(new ListingId(MERCHANT, key), name, url));
        return this;
    }

    public TestDefinitions listing(TrackedListing listing) {
        listings.add(listing);
        return this;
    }

    /** The usual rules, unless a test says otherwise. */
    public TestDefinitions plausibility(PlausibilityRules other) {
        plausibility = other;
        return this;
    }

    /** Off their pages unless a test says otherwise. */
    public TestDefinitions offers(OfferSource other) {
        offers = other;
        return this;
    }

    /** None unless a test says otherwise. */
    public TestDefinitions hints(ExtractionHints other) {
        hints = other;
        return this;
    }

    public TestDefinitions discover(DiscoveryRule rule) {
        discover.add(rule);
        return this;
    }

    /** Asked on seven of thirty days, unless a test says otherwise. */
    public TestDefinitions reference(ReferenceRule other) {
        reference = other;
        return this;
    }

    /** Hourly unless a test says otherwise. */
    public TestDefinitions schedule(Schedule other) {
        schedule = other;
        return this;
    }

    /** Unpaced, with more requests a day than any test makes, unless a test says otherwise. */
    public TestDefinitions manners(Manners other) {
        manners = other;
        return this;
    }

    /** Five percent at least, unless a test says otherwise. */
    public TestDefinitions deal(DealCriteria other) {
        deal = other;
        return this;
    }

    public Definitions build() {
        MarketId market = new MarketId("us");
        List<ListingId> picks = listings.stream().map(TrackedListing::id).toList();
        List<SlotDefinition> slots = new ArrayList<>();
        slots.add(new SlotDefinition.RoundUp(ROUND_UP, "Test deals", 3, picks));
        picks.forEach(pick -> slots.add(new SlotDefinition.Single(single(pick.key()), pick)));
        return new Definitions(
                Map.of(JOB, job(market, slots)),
                Map.of(MERCHANT, merchant().withOffers(offers).withPlausibility(plausibility)),
                Map.of(
                        market,
                        new MarketPolicy(
                                market,
                                "United States",
                                "16 CFR 233.1",
                                Locale.US,
                                reference,
                                SuperlativeRule.DEFAULT,
                                "We may earn a commission if you buy through links on this page.")));
    }

    /** The slot that tells of one listing. */
    public static SlotId single(String key) {
        return new SlotId("test-" + key);
    }

    private JobDefinition job(MarketId market, List<SlotDefinition> slots) {
        return new JobDefinition(
                JOB,
                "Test job",
                schedule,
                Duration.ofHours(1),
                RevisitBounds.always(Duration.ofHours(1)),
                JobDefinition.USUAL_DEADLINE,
                null,
                market,
                listings,
                discover,
                deal,
                slots);
    }

    private MerchantProfile merchant() {
        return new MerchantProfile(
                MERCHANT,
                "Test Shop",
                List.of("127.0.0.1"),
                null,
                Locale.US,
                manners,
                hints,
                new AffiliateProgramme.None(),
                new DisplayPolicy(
                        Set.of(ObservationSource.values()), Duration.ofHours(24), List.of(), null, true, false));
    }
}
