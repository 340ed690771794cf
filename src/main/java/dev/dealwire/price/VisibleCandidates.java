package dev.dealwire.price;

import static dev.dealwire.price.Evidence.*;

import dev.dealwire.extract.visible.Cue;
import dev.dealwire.extract.visible.Cues;
import dev.dealwire.extract.visible.VisiblePage;
import dev.dealwire.extract.visible.VisiblePrice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Weighs each shown amount by its place on the page. */
final class VisibleCandidates {

    static final String SOURCE = "shown";

    private static final Map<Cue, Evidence> ZONES = new EnumMap<>(Map.ofEntries(
            Map.entry(Cue.OTHER_PRODUCTS, OTHER_PRODUCTS),
            Map.entry(Cue.OTHER_SELLERS, OTHER_SELLERS),
            Map.entry(Cue.CHROME, CHROME),
            Map.entry(Cue.CART, CART),
            Map.entry(Cue.REVIEWS, REVIEWS),
            Map.entry(Cue.DESCRIPTION, DESCRIPTION),
            Map.entry(Cue.ADD_ON, ADD_ONS),
            Map.entry(Cue.VARIANT, VARIANTS),
            Map.entry(Cue.MAIN, PRODUCT_BLOCK)));

    private static final Cues SPECIAL = Cues.of(Cue.USED, Cue.SUBSCRIBE, Cue.TRADE_IN, Cue.CONTRACT, Cue.THRESHOLD);

    private final PageMoney money;

    VisibleCandidates(PageMoney money) {
        this.money = money;
    }

    List<Candidate> of(VisiblePage page) {
        List<Candidate> candidates = new ArrayList<>(page.prices().size());
        for (VisiblePrice price : page.prices()) {
            candidates.add(candidate(price));
        }
        return candidates;
    }

    private Candidate candidate(VisiblePrice price) {
        VisibleRoles.Role role = VisibleRoles.of(price);
        PageMoney.Understood understood = money.shown(price.text());
        return new Candidate(
                role.role(),
                SOURCE,
                price.text(),
                understood.money(),
                price.path(),
                evidence(price, role.role()),
                role.because(),
                role.soft(),
                price,
                understood.refusal());
    }

    private static List<Evidence> evidence(VisiblePrice price, CandidateRole role) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(SHOWN);
        addIf(role == CandidateRole.FLOOR, SHOWN_FLOOR, evidence);
        addPlace(price.place(), evidence);
        addMarkup(price, evidence);
        ZONES.forEach((cue, weight) -> addIf(price.zone().has(cue), weight, evidence));
        addIf(price.zone().hasAny(SPECIAL), SPECIAL_TERMS, evidence);
        addIf(isHidden(price), HIDDEN, evidence);
        addIf(!price.signed(), NO_SIGN, evidence);
        return evidence;
    }

    private static boolean isHidden(VisiblePrice price) {
        return price.zone().has(Cue.HIDDEN) && !price.markup().has(Cue.SCREEN_READER);
    }

    private static void addPlace(VisiblePrice.Place place, List<Evidence> evidence) {
        addNearTitle(place, evidence);
        if (place.withBuyButton() <= 500) {
            evidence.add(BUY_BLOCK);
        } else if (place.withBuyButton() <= 1500) {
            evidence.add(BUY_NEAR);
        }
        addOrder(place, evidence);
        addIf(place.afterTitle() >= 0 && place.afterTitle() <= 400, CLOSE_AFTER_TITLE, evidence);
        addIf(place.linked(), LINKED, evidence);
        addIf(place.card(), CARD, evidence);
        addIf(place.prose(), PROSE, evidence);
        addIf(place.listed(), LISTED, evidence);
        addIf(place.headed(), OTHER_HEADING, evidence);
        addIf(place.onRequest(), ON_REQUEST, evidence);
    }

    private static void addNearTitle(VisiblePrice.Place place, List<Evidence> evidence) {
        if (place.withTitle() <= 600) {
            evidence.add(TITLE_BLOCK);
        } else if (place.withTitle() <= 2500) {
            evidence.add(TITLE_NEAR);
        } else if (place.withTitle() <= 8000) {
            evidence.add(TITLE_FAR);
        }
    }

    private static void addOrder(VisiblePrice.Place place, List<Evidence> evidence) {
        if (place.afterTitle() < 0 && place.withTitle() <= 600) {
            evidence.add(BESIDE_TITLE);
        } else if (place.afterTitle() < 0) {
            evidence.add(BEFORE_TITLE);
        } else if (place.pricesSinceTitle() == 0) {
            evidence.add(FIRST_AFTER_TITLE);
        } else if (place.pricesSinceTitle() <= 3) {
            evidence.add(EARLY_AFTER_TITLE);
        } else if (place.pricesSinceTitle() > 10 || place.afterTitle() > 6000) {
            evidence.add(LATE_AFTER_TITLE);
        }
    }

    private static void addMarkup(VisiblePrice price, List<Evidence> evidence) {
        addIf(price.markup().has(Cue.PRICE), PRICE_ELEMENT, evidence);
        addIf(price.markup().has(Cue.CURRENT), CALLED_CURRENT, evidence);
        addIf(price.labelCues().has(Cue.CURRENT), CURRENT_LABEL, evidence);
        addIf(price.labelCues().has(Cue.TITLE), NAMED, evidence);
        addIf(price.markup().has(Cue.LARGE), LARGE_TYPE, evidence);
        addIf(price.near().has(Cue.SMALL), SMALL_TYPE, evidence);
    }

    private static void addIf(boolean applies, Evidence weight, List<Evidence> evidence) {
        if (applies) {
            evidence.add(weight);
        }
    }
}
