package dev.dealwire.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.fetch.Trail;
import dev.dealwire.history.RedirectPolicy.Refusal;
import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.DisplayPolicy;
import dev.dealwire.job.ExtractionHints;
import dev.dealwire.job.Manners;
import dev.dealwire.job.MerchantProfile;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectPolicyTests {

    private static final URI SHOP = URI.create("https://www.shop.com");

    private static final MerchantProfile MERCHANT = new MerchantProfile(
            new MerchantId("shop"),
            "Shop",
            List.of("www.shop.com", "*.shop-outlet.com"),
            null,
            null,
            Manners.DEFAULT,
            ExtractionHints.NONE,
            new AffiliateProgramme.None(),
            DisplayPolicy.CLOSED);

    private final RedirectPolicy policy = new RedirectPolicy();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/history/redirects.csv", delimiter = '|', numLinesToSkip = 1)
    void aRedirectToAnotherProductIsNotTheListing(
            String what,
            String asked,
            String found,
            @Nullable String title,
            @Nullable String known,
            @Nullable String verdict) {
        Trail trail = new Trail(SHOP.resolve(asked), SHOP.resolve(found), true);

        assertThat(policy.refusalOf(trail, title, known).map(Refusal::word))
                .as(what)
                .isEqualTo(Optional.ofNullable(verdict));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.shop.com/p/2,",
        "https://shop.com/p/1,",
        "https://m.shop.com/p/1,",
        "https://eu.shop-outlet.com/p/1,",
        "https://www.shop.com/, redirect_to_home",
        "https://www.shop.com/en-us/, redirect_to_home",
        "https://www.parked.example/p/1, redirect_to_other_shop",
        "https://shop.com.parked.test/p/1, redirect_to_other_shop",
        "https://notshop-outlet.com/p/1, redirect_to_other_shop"
    })
    void aRedirectOutOfTheShopIsNotTheListing(String found, @Nullable String verdict) {
        Trail trail = new Trail(SHOP.resolve("/p/1"), URI.create(found), true);

        assertThat(policy.refusalOf(trail, MERCHANT).map(Refusal::word)).isEqualTo(Optional.ofNullable(verdict));
    }

    @Test
    @Timeout(60)
    void anEndlessStepOfAnAddressIsNoNumberAndTakesNoLongerThanItsLength() {
        String letters = "A".repeat(300_000);
        Trail trail = new Trail(SHOP.resolve("/" + letters), SHOP.resolve("/" + letters + "1"), true);

        assertThat(policy.refusalOf(trail, null, null)).isEmpty();
    }
}
