package dev.dealwire.publish;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.DisplayPolicy;
import dev.dealwire.job.ExtractionHints;
import dev.dealwire.job.Manners;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.job.SuperlativeRule;
import dev.dealwire.money.Money;
import dev.dealwire.price.ReferenceKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hair dryers of the article, as the deal stage hands them over. */
public final class Picks {

    public static final Instant SEEN_AT = Instant.parse("2022-07-12T16:41:09Z");
    public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    public static final Placement PLACEMENT = new Placement(new SubId("k3v9q2"), null);

    public static final MarketPolicy US = new MarketPolicy(
            new MarketId("us"),
            "United States",
            "16 CFR 233.1",
            Locale.US,
            new ReferenceRule.Offered(7, 30),
            SuperlativeRule.DEFAULT,
            "We may earn a commission when you buy through links on this page.");

    public static final MarketPolicy UK = new MarketPolicy(
            new MarketId("uk"),
            "United Kingdom",
            "CAP Code",
            Locale.UK,
            new ReferenceRule.Offered(28, 60),
            SuperlativeRule.DEFAULT,
            "Ad: we may earn a commission when you buy through these links.");

    public static final MarketPolicy EU = new MarketPolicy(
            new MarketId("eu"),
            "European Union",
            "Directive 98/6/EC Article 6a",
            Locale.of("en", "IE"),
            new ReferenceRule.PriorLowest(30, 30, 7, true),
            SuperlativeRule.DEFAULT,
            "Advertising: we may earn a commission when you buy through these links.");

    public static final MerchantProfile HEARTHSIDE = merchant(
            "hearthside",
            "Hearthside",
            new AffiliateProgramme.Impact("goto.hearthside.example", "10", "20", "30"),
            new DisplayPolicy(
                    Set.of(ObservationSource.PAGE),
                    Duration.ofHours(24),
                    List.of("Prices may have changed since."),
                    null,
                    true,
                    true));

    public static final MerchantProfile AMAZON = merchant(
            "amazon",
            "Amazon",
            new AffiliateProgramme.Amazon("dealwire-20"),
            new DisplayPolicy(
                    Set.of(ObservationSource.API),
                    Duration.ofHours(24),
                    List.of("Product prices and availability are accurate as of the date/time indicated."),
                    "As an Amazon Associate I earn from qualifying purchases.",
                    false,
                    false));

    private Picks() {}

    public static MerchantProfile merchant(
            String id, String name, AffiliateProgramme programme, DisplayPolicy display) {
        return new MerchantProfile(
                new MerchantId(id),
                name,
                List.of("www." + id + ".example"),
                null,
                null,
                Manners.DEFAULT,
                ExtractionHints.NONE,
                programme,
                display);
    }

    public static Pick revlon() {
        return deal("revlon-1875", "Revlon 1875 Turbo Fast Dry", "20", "25");
    }

    public static Pick shark() {
        return deal("shark-hyperair", "Shark HyperAIR", "159", "179");
    }

    public static Pick babyliss() {
        return deal("babyliss-nano", "BaByliss Pro Nano Titanium", "90", "95");
    }

    public static Pick conair() {
        return deal("conair-infinitipro", "Conair InfinitiPro", "38", "40");
    }

    public static Pick remington() {
        return deal("remington-d3190", "Remington D3190", "19", "20");
    }

    /** An Amazon pick whose price was read off the page, which must not be shown. */
    public static Pick panasonic() {
        return new Pick(
                listing(AMAZON, "panasonic-nanoe"),
                "Panasonic Nanoe",
                AMAZON,
                URI.create("https://www.amazon.com/Panasonic-Nanoe/dp/B0DEALWIRE/ref=sr_1_1?th=1"),
                offer("99", markdown("149")));
    }

    public static Pick deal(String key, String name, String current, String regular) {
        return pick(key, name, offer(current, markdown(regular)));
    }

    public static Pick pick(String key, String name, @Nullable ObservedOffer offer) {
        URI url = URI.create("https://www.hearthside.example/p/" + key);
        return new Pick(listing(HEARTHSIDE, key), name, HEARTHSIDE, url, offer);
    }

    public static ObservedOffer offer(String current, PriceClaim claim) {
        return seen(current, claim, Availability.IN_STOCK, SEEN_AT);
    }

    public static ObservedOffer seen(
            @Nullable String current, PriceClaim claim, Availability availability, Instant observedAt) {
        Money price = current == null ? null : Money.of(current, "USD");
        return new ObservedOffer(price, observedAt, ObservationSource.PAGE, availability, claim, null, null);
    }

    public static PriceClaim markdown(String regular) {
        return new PriceClaim.Markdown(Money.of(regular, "USD"), ReferenceKind.REGULAR, 30);
    }

    public static SnippetRequest single(Pick pick) {
        SlotDefinition slot = new SlotDefinition.Single(new SlotId("hero"), pick.listing());
        return new SnippetRequest(slot, List.of(pick), US, ZONE, null, PLACEMENT);
    }

    public static SnippetRequest roundUp(Pick... picks) {
        List<ListingId> listings = Arrays.stream(picks).map(Pick::listing).toList();
        SlotDefinition slot =
                new SlotDefinition.RoundUp(new SlotId("hair-dryers"), "Prime Day hair dryer deals 2022", 3, listings);
        return new SnippetRequest(slot, List.of(picks), US, ZONE, null, PLACEMENT);
    }

    public static Snippet article() {
        SnippetRequest request = roundUp(revlon(), babyliss(), shark(), conair(), remington(), panasonic());
        return new SnippetComposer(LinkRule.HTTPS_ONLY).compose(request, SEEN_AT.plusSeconds(60));
    }

    public static ListingId listing(MerchantProfile merchant, String key) {
        return new ListingId(merchant.id(), key);
    }
}
