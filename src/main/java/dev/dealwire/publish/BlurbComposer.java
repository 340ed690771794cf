package dev.dealwire.publish;

import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.catalog.Word;
import dev.dealwire.job.DisplayPolicy;
import dev.dealwire.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what one pick's blurb says at a moment: what its policy allows, its age carries and its claim supports. */
final class BlurbComposer {

    /** Why a price is not shown. */
    private enum Withheld {
        NEVER_OBSERVED,
        SOURCE_NOT_ALLOWED,
        TOO_OLD,
        EVENT_OVER,
        SOLD_OUT;

        String word() {
            return Word.of(this);
        }
    }

    private final Phrases phrases;
    private final ZoneId zone;
    private final @Nullable Instant eventEndsAt;
    private final AffiliateLinks links;
    private final Placement placement;

    BlurbComposer(SnippetRequest request, Phrases phrases, AffiliateLinks links) {
        this.phrases = phrases;
        this.zone = request.zone();
        this.eventEndsAt = request.eventEndsAt();
        this.links = links;
        this.placement = request.placement();
    }

    /** When what is said of {@code pick} may change by itself. */
    Stream<Instant> moments(Pick pick) {
        ObservedOffer offer = pick.offer();
        return Stream.concat(
                offer == null || offer.claim() instanceof PriceClaim.Unsettled
                        ? Stream.empty()
                        : Stream.concat(
                                shelfLife(pick, offer).moments().stream(), Stream.ofNullable(offer.backInStockUntil())),
                Stream.ofNullable(eventEndsAt));
    }

    Blurb blurb(Pick pick, Instant now) {
        ObservedOffer offer = pick.offer();
        if (offer == null) {
            return withheld(pick, Withheld.NEVER_OBSERVED);
        }
        if (!mayShow(pick.merchant().display(), offer.source())) {
            return withheld(pick, Withheld.SOURCE_NOT_ALLOWED);
        }
        if (offer.claim() instanceof PriceClaim.Unsettled(String reason)) {
            return unsettled(pick, reason);
        }
        ShelfLife life = shelfLife(pick, offer);
        if (life.isStale(now)) {
            return priceless(pick, DisplayState.STALE, phrases.stale(merchant(pick)), null, Withheld.TOO_OLD.word());
        }
        Money current = offer.currentPrice();
        if (current == null || !offer.isOrderable()) {
            return soldOut(pick);
        }
        return switch (offer.claim()) {
            case PriceClaim.Unsettled(String reason) -> unsettled(pick, reason);
            case PriceClaim.Markdown markdown -> markdown(pick, offer, current, markdown, life, now);
            case PriceClaim.PriceAlone(String reason) ->
                priced(pick, offer, shown(offer, current, null), life, now, reason);
            case PriceClaim.Ended(String reason) -> ended(pick, offer, current, life.isAgeing(now), reason);
        };
    }

    private Blurb markdown(
            Pick pick, ObservedOffer offer, Money current, PriceClaim.Markdown markdown, ShelfLife life, Instant now) {
        if (isEventOver(offer, now)) {
            String text = phrases.ended(pick.name(), merchant(pick));
            return priceless(
                    pick, DisplayState.ENDED, text, phrases.seePriceToday(merchant(pick)), Withheld.EVENT_OVER.word());
        }
        ShownMarkdown shown = ShownMarkdown.of(current, markdown);
        return priced(pick, offer, shown(offer, current, shown), life, now, null);
    }

    private Blurb priced(
            Pick pick, ObservedOffer offer, ShownPrice price, ShelfLife life, Instant now, @Nullable String reason) {
        boolean ageing = life.isAgeing(now);
        String text = ageing
                ? phrases.ageing(pick.name(), merchant(pick), price)
                : phrases.live(pick.name(), merchant(pick), price)
                        + lowestSeen(pick, offer, price)
                        + backInStock(pick, offer, now);
        DisplayState state = ageing ? DisplayState.AGEING : DisplayState.LIVE;
        return blurb(pick, state, text, phrases.seeIt(merchant(pick)), price, reason);
    }

    private String lowestSeen(Pick pick, ObservedOffer offer, ShownPrice price) {
        LowestSeen evidence = offer.lowestSeen();
        if (evidence == null
                || price.markdown() == null
                || !pick.merchant().display().priceHistory()) {
            return "";
        }
        return " " + phrases.lowestSeen(evidence);
    }

    private String backInStock(Pick pick, ObservedOffer offer, Instant now) {
        Instant until = offer.backInStockUntil();
        return until != null && now.isBefore(until) && pick.merchant().display().priceHistory()
                ? " " + phrases.backInStock()
                : "";
    }

    private Blurb ended(Pick pick, ObservedOffer offer, Money current, boolean ageing, String reason) {
        if (ageing) {
            String text = phrases.ended(pick.name(), merchant(pick));
            return priceless(pick, DisplayState.ENDED, text, phrases.seePriceToday(merchant(pick)), reason);
        }
        String text = phrases.endedAt(pick.name(), merchant(pick), current);
        ShownPrice price = shown(offer, current, null);
        return blurb(pick, DisplayState.ENDED, text, phrases.seeIt(merchant(pick)), price, reason);
    }

    /** Whatever its age: else each look at a price that goes to and fro would make a new revision. */
    private Blurb unsettled(Pick pick, String reason) {
        return priceless(pick, DisplayState.WITHHELD, phrases.withheld(merchant(pick)), null, reason);
    }

    private Blurb soldOut(Pick pick) {
        String text = phrases.soldOut(pick.name(), merchant(pick));
        return priceless(pick, DisplayState.SOLD_OUT, text, phrases.seeIt(merchant(pick)), Withheld.SOLD_OUT.word());
    }

    private Blurb withheld(Pick pick, Withheld reason) {
        return priceless(pick, DisplayState.WITHHELD, phrases.withheld(merchant(pick)), null, reason.word());
    }

    private Blurb priceless(Pick pick, DisplayState state, String text, @Nullable String callToAction, String reason) {
        return blurb(pick, state, text, callToAction, null, reason);
    }

    private Blurb blurb(
            Pick pick,
            DisplayState state,
            String text,
            @Nullable String callToAction,
            @Nullable ShownPrice price,
            @Nullable String reason) {
        OfferLink link =
                links.link(pick.url(), pick.merchant().programme(), placement).orElse(null);
        return new Blurb(pick.listing(), pick.name(), merchant(pick), state, text, callToAction, link, price, reason);
    }

    private ShownPrice shown(ObservedOffer offer, Money current, @Nullable ShownMarkdown markdown) {
        String asOf = phrases.asOf(offer.observedAt(), zone);
        return new ShownPrice(current, offer.observedAt(), asOf, offer.availability(), markdown);
    }

    private boolean isEventOver(ObservedOffer offer, Instant now) {
        return eventEndsAt != null && offer.observedAt().isBefore(eventEndsAt) && !now.isBefore(eventEndsAt);
    }

    private static boolean mayShow(DisplayPolicy display, ObservationSource source) {
        return display.pricesFrom().contains(source);
    }

    private static ShelfLife shelfLife(Pick pick, ObservedOffer offer) {
        return ShelfLife.of(offer.observedAt(), pick.merchant().display().greatestAge());
    }

    private static String merchant(Pick pick) {
        return pick.merchant().name();
    }
}
