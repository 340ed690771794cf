package dev.dealwire.publish;

import dev.dealwire.job.MarketPolicy;
import dev.dealwire.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The sentences of one language. Each is whole: nothing is said of a number that is not there. */
interface Phrases {

    /** English for every market so far; how amounts and times are written follows the market's locale. */
    static Phrases of(MarketPolicy market) {
        return new EnglishPhrases(market.locale());
    }

    String live(String name, String merchant, ShownPrice price);

    String ageing(String name, String merchant, ShownPrice price);

    String lowestSeen(LowestSeen evidence);

    String backInStock();

    String amount(Money amount);

    /** What a markdown is measured from, for example {@code its regular price of $25}. */
    String reference(ShownMarkdown markdown);

    /** The part of a headline that names the lowest price among so many picks. */
    String lowestOf(int picks, Money lowest);

    String withheld(String merchant);

    String stale(String merchant);

    String ended(String name, String merchant);

    /** The price is what it costs after the deal. */
    String endedAt(String name, String merchant, Money price);

    String soldOut(String name, String merchant);

    String seeIt(String merchant);

    String seePriceToday(String merchant);

    String asOf(Instant observedAt, ZoneId zone);

    /**
     * The subject with the picks counted.
     *
     * @param lowest the lowest price among the picks; null if they have none in common
     */
    String headline(String subject, int picks, @Nullable Money lowest);
}
