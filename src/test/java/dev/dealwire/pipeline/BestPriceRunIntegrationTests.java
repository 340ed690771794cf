package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DisplayPolicy;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.job.TrackedListing;
import dev.dealwire.publish.ClaimChain;
import dev.dealwire.publish.ClaimChains;
import dev.dealwire.publish.ClaimKind;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One product at two shops, from its first run on. */
class BestPriceRunIntegrationTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final SlotId SLOT = new SlotId("best-dryer");
    private static final ListingId PICK = new ListingId(TestDefinitions.MERCHANT, "dryer");
    private static final ListingId CHEAPER = new ListingId(new MerchantId("discounter"), "hair-dryer");
    private static final Set<ObservationSource> ANY = Set.of(ObservationSource.values());

    @RegisterExtension
    private final TestProgram program = new TestProgram(new SettableClock(NOW));

    private final LoopbackShop shop = program.openShop();
    private final LoopbackShop discounter = program.openShop();

    @Test
    void lowerPriceOfAnotherShopIsShownOnTheFirstDay() {
        afterFirstRun(ANY);

        assertThat(program.text(SLOT)).contains("$19 at Discounter").doesNotContain("$25");
        assertThat(currentPrice().links()).singleElement().satisfies(link -> {
            assertThat(link.observed().listing()).isEqualTo(CHEAPER);
            assertThat(link.fragment()).contains("19.00");
        });
    }

    @Test
    void priceThatItsMerchantWithholdsDoesNotCompete() {
        afterFirstRun(Set.of(ObservationSource.API));

        assertThat(program.text(SLOT)).contains("$25 at Test Shop").doesNotContain("$19", "19.00");
        assertThat(currentPrice().links()).singleElement().satisfies(link -> {
            assertThat(link.observed().listing()).isEqualTo(PICK);
            assertThat(link.fragment()).contains("25.00");
        });
        assertThat(program.bean(ClaimChains.class).of(SLOT))
                .extracting(chain -> chain.published().claim().listing())
                .containsOnly(PICK);
    }

    /** @param shown the sources whose price the cheaper shop lets be shown */
    private void afterFirstRun(Set<ObservationSource> shown) {
        shop.page("/dryer", withGtin(ShopPages.product("Turbo hair dryer 1875", "25.00")));
        discounter.page("/hd", withGtin(ShopPages.product("Hair dryer Turbo 1875 W", "19.00")));
        program.start(definitions(shown));
        program.run();
    }

    private Definitions definitions(Set<ObservationSource> shown) {
        Definitions usual = new TestDefinitions()
                .listing("dryer", "Turbo dryer", shop.url("/dryer"))
                .listing(new TrackedListing(CHEAPER, "Turbo dryer", discounter.url("/hd")))
                .build();
        JobDefinition job = usual.job(TestDefinitions.JOB).orElseThrow();
        MerchantProfile first = usual.merchant(TestDefinitions.MERCHANT);
        return new Definitions(
                Map.of(job.id(), withBestPrice(job)),
                Map.of(first.id(), first, CHEAPER.merchant(), discounter(first, shown)),
                usual.markets());
    }

    private static JobDefinition withBestPrice(JobDefinition job) {
        return new JobDefinition(
                job.id(),
                job.title(),
                job.schedule(),
                job.revisit(),
                job.market(),
                job.listings(),
                job.deal(),
                List.of(new SlotDefinition.BestPrice(SLOT, PICK)));
    }

    private static MerchantProfile discounter(MerchantProfile like, Set<ObservationSource> shown) {
        return new MerchantProfile(
                CHEAPER.merchant(),
                "Discounter",
                like.hosts(),
                like.currency(),
                like.locale(),
                like.manners(),
                like.hints(),
                like.programme(),
                new DisplayPolicy(shown, Duration.ofHours(24), List.of(), null, true, false));
    }

    private static String withGtin(String page) {
        return page.replace("\"@type\":\"Product\",", "\"@type\":\"Product\",\"gtin13\":\"4006381333931\",");
    }

    private ClaimChain currentPrice() {
        return program.bean(ClaimChains.class).of(SLOT).stream()
                .filter(chain -> chain.published().claim().kind() == ClaimKind.CURRENT_PRICE)
                .findFirst()
                .orElseThrow();
    }
}
