package dev.dealwire.price;

import dev.dealwire.catalog.Availability;
import dev.dealwire.extract.Page;
import dev.dealwire.extract.PageContent;
import dev.dealwire.extract.PageReader;
import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.price.OfferReading.Priced;
import dev.dealwire.price.OfferReading.Reason;
import dev.dealwire.price.OfferReading.Unpriced;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the offer off any shop's page: the right price, or none with its reason. Stateless, and safe for use by many threads.
 * Nothing is thrown for what a page holds.
 */
public final class OfferReader {

    /** @param context what is known of the merchant; {@link ReadingContext#UNKNOWN} lets the page speak for itself */
    public OfferReading read(Page page, ReadingContext context) {
        Optional<PageContent> content = PageReader.read(page, context.hints());
        return content.map(found -> read(found, context)).orElseGet(OfferReader::unreadable);
    }

    private static OfferReading unreadable() {
        return new Unpriced(
                OfferFacts.NONE,
                Reason.UNREADABLE_PAGE,
                null,
                new ReadingTrace(List.of(), "the bytes are no HTML, or more of it than is read"));
    }

    private static OfferReading read(PageContent content, ReadingContext context) {
        PageMoney money = new PageMoney(content, context);
        OfferFacts facts = FactsReader.read(content);
        List<Candidate> candidates = SecondHand.settle(Candidates.of(content, money), facts.condition());
        if (content.verdict().refusesPrice()) {
            return refused(content, facts, candidates);
        }
        PriceDecision decision = OfferScorer.decide(candidates);
        PriceRange range = RangeReader.read(decision);
        AmountGroup chosen = decision.chosen();
        if (chosen == null) {
            return unpriced(content, facts, decision, range);
        }
        String objection =
                DoubtfulPages.objection(content.verdict(), chosen, decision.considered(), facts.availability());
        return objection == null
                ? priced(facts, doubted(decision, chosen, money, content, facts), chosen, range)
                : unpriced(
                        content,
                        facts,
                        PriceDecision.none(Reason.NO_PRICE_FOUND, objection, decision.considered()),
                        null);
    }

    private static PriceDecision doubted(
            PriceDecision decision, AmountGroup chosen, PageMoney money, PageContent content, OfferFacts facts) {
        if (decision.publishable() && money.isGuess(chosen.money().currency())) {
            return decision.tentative("nothing but its sign and the page's language tells the currency");
        }
        if (decision.publishable() && facts.availability() == Availability.DISCONTINUED) {
            return decision.tentative("the product is discontinued, and the price may be its successor's");
        }
        if (decision.publishable() && !chosen.isDeclared() && !TitleReader.isShown(content)) {
            return decision.tentative("nothing is declared, and no title is shown that the page goes by");
        }
        return decision;
    }

    private static OfferReading refused(PageContent content, OfferFacts facts, List<Candidate> candidates) {
        Reason reason = switch (content.verdict().kind()) {
            case CAPTCHA, BLOCKED, QUEUE, COOKIE_WALL -> Reason.BLOCKED_PAGE;
            case SOFT_404 -> Reason.SOFT_404;
            case CATEGORY, SEARCH, HOME, BASKET, SERVICE, ARTICLE, PRODUCT, UNKNOWN -> Reason.NOT_A_PRODUCT_PAGE;
        };
        PriceDecision none = PriceDecision.none(reason, content.verdict().evidence(), candidates);
        return new Unpriced(facts, reason, null, TraceWriter.write(none, null));
    }

    private static OfferReading unpriced(
            PageContent content, OfferFacts facts, PriceDecision decision, @Nullable PriceRange range) {
        Reason reason = decision.refusal() == null ? Reason.NO_PRICE_FOUND : decision.refusal();
        boolean soldOut = facts.availability() != null && !facts.availability().isOrderable();
        return soldOut && reason == Reason.NO_PRICE_FOUND
                ? soldOut(content, facts, decision, range)
                : new Unpriced(facts, reason, range, TraceWriter.write(decision, null));
    }

    private static OfferReading soldOut(
            PageContent content, OfferFacts facts, PriceDecision decision, @Nullable PriceRange range) {
        String reason =
                decision.reason() + "; " + FactsReader.availability(content).reason();
        PriceDecision none = PriceDecision.none(Reason.SOLD_OUT_WITHOUT_PRICE, reason, decision.considered());
        return new Unpriced(facts, Reason.SOLD_OUT_WITHOUT_PRICE, range, TraceWriter.write(none, null));
    }

    private static OfferReading priced(
            OfferFacts facts, PriceDecision decision, AmountGroup chosen, @Nullable PriceRange range) {
        Candidate reference =
                ReferenceDecision.decide(chosen, decision.considered()).orElse(null);
        return new Priced(
                facts,
                chosen.money(),
                reference == null ? null : ReferenceDecision.price(reference),
                range,
                decision.publishable() ? Confidence.PUBLISHABLE : Confidence.TENTATIVE,
                TraceWriter.write(decision, reference));
    }
}
