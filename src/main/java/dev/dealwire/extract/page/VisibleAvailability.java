package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;
import dev.dealwire.extract.page.AvailabilityEvidence.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Availability as a visitor sees it at the main product: words near its price and the state of its buy button. Other products'
 * cards, hidden parts, reviews and the list of variants have no say: one sold-out size is not a sold-out product.
 */
public final class VisibleAvailability {

    private static final int SHORT = 90;
    private static final int LARGE_SHARE = 40;
    private static final int STRONG_SCORE = 4;
    private static final int FAIR_SCORE = 2;
    private static final int LEAST_SCORE = 1;
    private static final int ALMOST_ALL = 90;
    private static final int FEWEST_VARIANTS = 3;
    private static final int LONGEST_VARIANT = 24;
    private static final int LONGEST_QUOTE = 80;

    /** "XL sold out", "42 2/3 - sold out": one size of several. */
    private static final Pattern SIZE = Pattern.compile(
            "^(?:(?:UK|EU|US|FR|IT|DE)\\s?)?(?:X{0,4}[SL]|M|\\d{1,3}(?:[.,]5|\\s?\\d/\\d)?|W\\d\\d(?:\\s?/?\\s?L\\d\\d)?)(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    private final BuyBox box;
    private final @Nullable String language;

    private VisibleAvailability(BuyBox box, @Nullable String language) {
        this.box = box;
        this.language = language;
    }

    /** Strongest evidence first; empty where the page shows none. */
    public static List<AvailabilityEvidence> read(Document document) {
        return read(PageSurvey.of(document));
    }

    /** Strongest evidence first; empty where the page shows none. */
    public static List<AvailabilityEvidence> read(PageSurvey survey) {
        return survey.availability();
    }

    static List<AvailabilityEvidence> of(BuyBox box, Set<Availability> states, @Nullable String language) {
        return new VisibleAvailability(box, language).all(states);
    }

    private List<AvailabilityEvidence> all(Set<Availability> states) {
        List<AvailabilityEvidence> found = new ArrayList<>();
        box.offers().forEach(offer -> ofButton(offer).ifPresent(found::add));
        box.blocks().forEach(block -> ofWords(block).ifPresent(found::add));
        for (Availability state : states) {
            found.add(new AvailabilityEvidence(
                    state, Strength.FAIR, Source.STYLE, "the product's box is styled as " + state.schemaOrgWord()));
        }
        if (found.stream().noneMatch(one -> one.strength().atLeast(Strength.FAIR)) && box.showsPrice()) {
            found.add(new AvailabilityEvidence(
                    Availability.IN_STOCK,
                    Strength.WEAK,
                    Source.ASSUMED,
                    "a price is printed and nothing speaks against it"));
        }
        found.sort(Comparator.comparing(AvailabilityEvidence::strength).reversed());
        return withoutListOfVariants(found);
    }

    /** Three and more times "sold out" beside a cart that can be filled is a list of sizes that no mark-up calls so. */
    private static List<AvailabilityEvidence> withoutListOfVariants(List<AvailabilityEvidence> found) {
        boolean canBeBought = found.stream().anyMatch(AvailabilityEvidence::isButtonToBuy);
        long gone = found.stream().filter(VisibleAvailability::isGone).count();
        if (!canBeBought || gone < FEWEST_VARIANTS) {
            return List.copyOf(found);
        }
        return found.stream().filter(one -> !isGone(one)).toList();
    }

    private static boolean isGone(AvailabilityEvidence one) {
        return one.availability() == Availability.OUT_OF_STOCK
                && (one.source() == Source.WORDS || one.source() == Source.BUTTON || one.source() == Source.NEWS);
    }

    private Optional<AvailabilityEvidence> ofButton(BuyBox.Offer offer) {
        Button button = offer.button();
        if (Zone.VARIANTS.in(button.zones()) || Zone.STORES.in(button.zones())) {
            return Optional.empty();
        }
        StockReading label = AvailabilityWords.read(button.label(), language, false);
        if (label.availability() != null && label.share() >= LARGE_SHARE) {
            boolean plain = label.role() == StockPhrase.Role.STATEMENT
                    && label.availability() != Availability.IN_STOCK
                    && label.share() >= ALMOST_ALL;
            return Optional.of(new AvailabilityEvidence(
                    label.availability(),
                    plain ? Strength.STRONG : Strength.FAIR,
                    label.source(),
                    quote("a button says", button.label())));
        }
        return ofRole(offer);
    }

    private Optional<AvailabilityEvidence> ofRole(BuyBox.Offer offer) {
        Button button = offer.button();
        return switch (offer.role()) {
            case CART, BUY ->
                button.disabled()
                        ? pressing(Availability.OUT_OF_STOCK, Strength.WEAK, "a button is switched off:", button)
                        : pressing(
                                Availability.IN_STOCK,
                                offer.role() == ButtonRole.CART || box.isMainOffer(offer)
                                        ? Strength.FAIR
                                        : Strength.WEAK,
                                "a button can be pressed:",
                                button);
            case PREORDER -> pressing(Availability.PRE_ORDER, Strength.STRONG, "a button says", button);
            case CHOOSE -> pressing(Availability.IN_STOCK, Strength.WEAK, "a button asks for a choice:", button);
            case STORE, OTHER -> Optional.empty();
        };
    }

    private static Optional<AvailabilityEvidence> pressing(
            Availability availability, Strength strength, String how, Button button) {
        return Optional.of(new AvailabilityEvidence(availability, strength, Source.BUTTON, quote(how, button.label())));
    }

    private Optional<AvailabilityEvidence> ofWords(Block block) {
        if (block.isIn(Zone.VARIANTS) || block.isIn(Zone.STORES) || isOfAnotherKind(block.tag())) {
            return Optional.empty();
        }
        StockReading said = AvailabilityWords.read(block.text(), language, block.isIn(Zone.STOCK));
        Availability availability = said.availability();
        if (availability == null) {
            return Optional.empty();
        }
        Optional<StockReading> notice = notice(block, availability);
        if (notice.isPresent()) {
            return Optional.of(new AvailabilityEvidence(
                    availability, Strength.FAIR, notice.get().source(), quote("a notice says", block.text())));
        }
        int score = score(block, said);
        if (score < LEAST_SCORE) {
            return Optional.empty();
        }
        Strength strength = isNotMeant(block, said) ? Strength.WEAK : strength(score, said);
        return Optional.of(
                new AvailabilityEvidence(availability, strength, said.source(), quote("the page says", block.text())));
    }

    /** "This advert has expired. Here are others like it": a notice whose first sentence says that the product is gone. */
    private Optional<StockReading> notice(Block block, Availability said) {
        int end = block.text().indexOf(". ");
        if (!isGone(said) || end < 0 || end > SHORT || block.isIn(Zone.PROSE) || !box.isNearTitle(block)) {
            return Optional.empty();
        }
        return Optional.of(AvailabilityWords.read(block.text().substring(0, end), language, false))
                .filter(first -> isGone(first.availability())
                        && first.role() == StockPhrase.Role.STATEMENT
                        && first.share() >= LARGE_SHARE);
    }

    /** Themes print every badge and show one by style; beside a cart that can be filled "sold out" is not the one. */
    private boolean isNotMeant(Block block, StockReading said) {
        boolean ofAnother = block.isIn(Zone.BADGE) && box.canBeBought()
                || SIZE.matcher(block.text()).find()
                || box.isAmongOffers(block);
        return isGone(said.availability()) && ofAnother || isOneChoice(block, said);
    }

    private static boolean isGone(@Nullable Availability availability) {
        return availability == Availability.OUT_OF_STOCK || availability == Availability.SOLD_OUT;
    }

    /** "Blue: sold out" beside a cart that can be filled: a choice that no mark-up calls so. */
    private boolean isOneChoice(Block block, StockReading said) {
        return said.availability() == Availability.OUT_OF_STOCK
                && said.share() < ALMOST_ALL
                && block.text().length() <= LONGEST_VARIANT
                && !block.isIn(Zone.STOCK)
                && box.canBeBought();
    }

    /** Buttons are read as such; a label belongs to a field, mostly a choice of sizes. */
    private static boolean isOfAnotherKind(String tag) {
        return tag.equals("button") || tag.equals("label") || tag.equals("option");
    }

    private int score(Block block, StockReading said) {
        int score = 0;
        score += block.isIn(Zone.STOCK) ? 3 : 0;
        score += box.isNearButton(block) ? 2 : 0;
        score += box.isNearTitle(block) ? 1 : 0;
        score += said.share() >= LARGE_SHARE ? 2 : 0;
        score -= block.text().length() > SHORT ? 2 : 0;
        score -= block.isIn(Zone.PROSE) ? 3 : 0;
        return score;
    }

    private static Strength strength(int score, StockReading said) {
        if (score >= STRONG_SCORE && said.role() == StockPhrase.Role.STATEMENT) {
            return Strength.STRONG;
        }
        return score >= FAIR_SCORE ? Strength.FAIR : Strength.WEAK;
    }

    private static String quote(String how, String words) {
        String shown = words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "…";
        return how + " \"" + shown + "\"";
    }
}
