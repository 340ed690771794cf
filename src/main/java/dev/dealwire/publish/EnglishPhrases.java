package dev.dealwire.publish;

import dev.dealwire.money.Money;
import dev.dealwire.money.MoneyFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** English, with the few words in which American and British readers differ. */
final class EnglishPhrases implements Phrases {

    private final MoneyFormat money;
    private final DateTimeFormatter asOf;
    private final String listPrice;

    EnglishPhrases(Locale locale) {
        boolean american = locale.getCountry().equals("US");
        this.money = new MoneyFormat(locale);
        this.asOf = DateTimeFormatter.ofPattern(
                american ? "MMM d, uuuu, h:mm a z" : "d MMM uuuu, HH:mm z", american ? Locale.US : Locale.UK);
        this.listPrice = american ? "list price" : "RRP";
    }

    @Override
    public String live(String name, String merchant, ShownPrice price) {
        ShownMarkdown markdown = price.markdown();
        String amount = money.format(price.current());
        return markdown == null
                ? "%s is %s at %s.".formatted(name, amount, merchant)
                : "%s is on sale for %s at %s, %s.".formatted(name, amount, merchant, off(markdown));
    }

    @Override
    public String ageing(String name, String merchant, ShownPrice price) {
        ShownMarkdown markdown = price.markdown();
        String amount = money.format(price.current());
        return markdown == null
                ? "%s was %s at %s when last checked.".formatted(name, amount, merchant)
                : "%s was %s at %s when last checked, %s.".formatted(name, amount, merchant, off(markdown));
    }

    @Override
    public String lowestSeen(LowestSeen evidence) {
        return "It is the lowest of %d prices seen in %d days.".formatted(evidence.observations(), evidence.days());
    }

    @Override
    public String backInStock() {
        return "It is back in stock.";
    }

    @Override
    public String withheld(String merchant) {
        return "See price at %s.".formatted(merchant);
    }

    @Override
    public String stale(String merchant) {
        return "See today's price at %s.".formatted(merchant);
    }

    @Override
    public String ended(String name, String merchant) {
        return "The sale on %s at %s has ended.".formatted(name, merchant);
    }

    @Override
    public String endedAt(String name, String merchant, Money price) {
        return "The sale on %s at %s has ended; it is now %s.".formatted(name, merchant, money.format(price));
    }

    @Override
    public String soldOut(String name, String merchant) {
        return "%s is sold out at %s.".formatted(name, merchant);
    }

    @Override
    public String seeIt(String merchant) {
        return "See it at %s".formatted(merchant);
    }

    @Override
    public String seePriceToday(String merchant) {
        return "See today's price at %s".formatted(merchant);
    }

    @Override
    public String asOf(Instant observedAt, ZoneId zone) {
        return "as of " + asOf.format(observedAt.atZone(zone));
    }

    @Override
    public String headline(String subject, int picks, @Nullable Money lowest) {
        if (picks == 0) {
            return subject;
        }
        if (picks == 1) {
            return subject + ": Top pick" + (lowest == null ? "" : " " + lowestOf(picks, lowest));
        }
        return subject + ": Top " + picks + " picks" + (lowest == null ? "" : ", " + lowestOf(picks, lowest));
    }

    @Override
    public String lowestOf(int picks, Money lowest) {
        return (picks == 1 ? "at " : "from ") + money.format(lowest);
    }

    @Override
    public String amount(Money amount) {
        return money.format(amount);
    }

    private String off(ShownMarkdown markdown) {
        String percent = markdown.percent().isZero() ? "" : " (" + markdown.percent() + ")";
        return money.format(markdown.saving()) + percent + " off " + reference(markdown);
    }

    private static String prior(int windowDays) {
        return windowDays == 1
                ? "its price on the day before the sale, "
                : "its lowest price of the " + windowDays + " days before the sale, ";
    }

    @Override
    public String reference(ShownMarkdown markdown) {
        String amount = money.format(markdown.reference());
        return switch (markdown.kind()) {
            case REGULAR -> "its regular price of " + amount;
            case LIST -> "its " + listPrice + " of " + amount;
            case STRIKETHROUGH -> "its earlier price of " + amount;
            case PRIOR -> prior(markdown.windowDays()) + amount;
        };
    }
}
