package dev.dealwire.demo;

import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.DisplayPolicy;
import dev.dealwire.job.ExtractionHints;
import dev.dealwire.job.Manners;
import dev.dealwire.job.MerchantProfile;
import java.time.Duration;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The profiles of the sample shops; each has a politeness key of its own, for they share a host. */
final class SampleProfiles {

    private static final DisplayPolicy OPEN = new DisplayPolicy(
            EnumSet.allOf(ObservationSource.class),
            Duration.ofHours(24),
            List.of("Prices and availability were seen at the time stated and may have changed since."),
            null,
            true,
            true);

    private static final DisplayPolicy INTERFACE_ONLY = new DisplayPolicy(
            Set.of(ObservationSource.API),
            Duration.ofHours(24),
            List.of(
                    "Product prices and availability are accurate as of the date/time indicated and are subject to change.",
                    "Any price and availability information displayed on Parcelport at the time of purchase will apply to the"
                            + " purchase of this product."),
            "As a Parcelport Associate we earn from qualifying purchases.",
            false,
            false);

    private SampleProfiles() {}

    static MerchantProfile profile(ShopFront front, AffiliateProgramme programme) {
        return new MerchantProfile(
                front.merchant(),
                front.title(),
                List.of("127.0.0.1"),
                Currency.getInstance("USD"),
                Locale.US,
                new Manners("sample-" + front.merchant(), Duration.ofMillis(50), 100_000),
                ExtractionHints.NONE,
                programme,
                front == ShopFront.PARCELPORT ? INTERFACE_ONLY : OPEN);
    }
}
