package dev.dealwire.price;

import dev.dealwire.extract.data.DeclaredOffer;
import dev.dealwire.extract.data.DeclaredPrice;
import dev.dealwire.extract.data.DeclaredProduct;
import dev.dealwire.extract.data.DeclaredProduct.Standing;
import dev.dealwire.extract.data.DeclaredSource;
import dev.dealwire.extract.data.PriceRole;
import dev.dealwire.extract.data.StructuredData;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Weighs each declared amount by the form it was declared in and by how its product is tied to the page. */
final class DeclaredCandidates {

    private static final int MOST = 400;
    private static final Pattern LISTED = Pattern.compile("\\[\\d+]");

    private final PageMoney money;

    DeclaredCandidates(PageMoney money) {
        this.money = money;
    }

    List<Candidate> of(StructuredData declared) {
        List<Candidate> candidates = new ArrayList<>();
        for (DeclaredProduct product : declared.products()) {
            for (DeclaredOffer offer : product.offers()) {
                for (DeclaredPrice price : offer.prices()) {
                    if (candidates.size() < MOST) {
                        candidates.add(candidate(product, offer, price));
                    }
                }
            }
        }
        return candidates;
    }

    private Candidate candidate(DeclaredProduct product, DeclaredOffer offer, DeclaredPrice price) {
        PageMoney.Understood understood = money.declared(price);
        return new Candidate(
                role(product, offer, price),
                product.source().name(),
                price.text(),
                understood.money(),
                price.path(),
                evidence(product, offer, price),
                product.standing() == Standing.OTHER ? "declared of another product" : "declared so",
                false,
                null,
                understood.refusal());
    }

    private static CandidateRole role(DeclaredProduct product, DeclaredOffer offer, DeclaredPrice price) {
        if (product.standing() == Standing.OTHER) {
            return CandidateRole.OTHER_PRODUCT;
        }
        if (Boolean.FALSE.equals(price.valueAddedTaxIncluded())) {
            return CandidateRole.EXCLUDING_TAX;
        }
        return switch (price.role()) {
            case CURRENT -> offer.aggregate() ? CandidateRole.FLOOR : CandidateRole.CURRENT;
            case SALE -> CandidateRole.CURRENT;
            case REGULAR -> CandidateRole.REGULAR;
            case LIST, SUGGESTED -> CandidateRole.LIST;
            case STRIKETHROUGH -> CandidateRole.STRIKETHROUGH;
            case PRIOR -> CandidateRole.PRIOR;
            case LOW -> CandidateRole.FLOOR;
            case HIGH -> CandidateRole.CEILING;
            case MEMBER -> CandidateRole.MEMBER;
            case COUPON -> CandidateRole.COUPON;
            case SUBSCRIPTION -> CandidateRole.SUBSCRIPTION;
            case UNIT -> CandidateRole.UNIT;
            case INSTALMENT -> CandidateRole.INSTALMENT;
            case SURCHARGE -> CandidateRole.FEE;
            case MINIMUM_ADVERTISED, TRADE, OTHER -> CandidateRole.UNKNOWN;
        };
    }

    private List<Evidence> evidence(DeclaredProduct product, DeclaredOffer offer, DeclaredPrice price) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                switch (product.source()) {
                    case JSON_LD -> Evidence.JSON_LD;
                    case MICRODATA -> Evidence.MICRODATA;
                    case RDFA -> Evidence.RDFA;
                    case META -> Evidence.META;
                    case EMBEDDED_STATE -> Evidence.STATE;
                });
        if (product.standing() == Standing.UNDECIDED) {
            evidence.add(Evidence.UNDECIDED_PRODUCT);
        }
        if (product.standing() == Standing.VARIANT) {
            evidence.add(Evidence.SIBLING_PRODUCT);
        }
        if (offer.addressed()) {
            evidence.add(Evidence.CHOSEN_OFFER);
        }
        if (isOneOfMany(product, offer)) {
            evidence.add(Evidence.ONE_OF_MANY_OFFERS);
        }
        if (price.role() == PriceRole.LOW) {
            evidence.add(Evidence.RANGE_FLOOR);
        }
        return evidence;
    }

    private boolean isOneOfMany(DeclaredProduct product, DeclaredOffer offer) {
        boolean own = isOwn(product, offer);
        return !offer.addressed()
                && product.offers().stream()
                                .filter(other -> !own || isOwn(product, other))
                                .flatMap(other -> other.prices().stream())
                                .filter(price -> price.role() == PriceRole.CURRENT || price.role() == PriceRole.SALE)
                                .filter(price -> !Boolean.FALSE.equals(price.valueAddedTaxIncluded()))
                                .map(price -> money.declared(price).money())
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        > 1;
    }

    /** In state, what a product holds outright is its own offer; those in a list below it are for choice. */
    private static boolean isOwn(DeclaredProduct product, DeclaredOffer offer) {
        return product.source() == DeclaredSource.EMBEDDED_STATE
                && offer.path().startsWith(product.path())
                && !LISTED.matcher(offer.path().substring(product.path().length()))
                        .find();
    }
}
