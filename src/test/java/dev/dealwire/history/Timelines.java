package dev.dealwire.history;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.history.PriceTimeline.Sighting;
import dev.dealwire.money.Money;
import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.price.ReferenceKind;
import dev.dealwire.price.ReferencePrice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Timelines written down by the day, counted from the first of January 2026. */
public final class Timelines {

    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Sighting> sightings = new ArrayList<>();

    public Timelines seen(int firstDay, int lastDay, String price) {
        return seen(firstDay, lastDay, price, null, Availability.IN_STOCK);
    }

    public Timelines seen(
            int firstDay, int lastDay, String price, @Nullable String regular, Availability availability) {
        String[] words = price.split(" ");
        Money current = Money.of(words[1], words[0]);
        ReferencePrice reference =
                regular == null ? null : new ReferencePrice(Money.of(regular, words[0]), ReferenceKind.REGULAR);
        sightings.add(new Sighting(
                day(firstDay),
                day(lastDay),
                lastDay - firstDay + 1L,
                new OfferTerms(current, reference, availability, Confidence.PUBLISHABLE, ObservationSource.PAGE)));
        return this;
    }

    public PriceTimeline until(int day, @Nullable String title) {
        return PriceTimeline.of(ListingId.parse("shop/dryer"), title, START, day(day), sightings);
    }

    public static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
