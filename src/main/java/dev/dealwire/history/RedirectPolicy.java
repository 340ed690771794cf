package dev.dealwire.history;

import dev.dealwire.catalog.Word;
import dev.dealwire.fetch.PolitenessKey;
import dev.dealwire.fetch.Trail;
import dev.dealwire.job.Manners;
import dev.dealwire.job.MerchantProfile;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells a listing that moved from one that is gone. Shops seldom answer 404 for a product they no longer sell: they redirect
 * to their front door, to a successor, or to whoever bought them, and the price found there is another thing's price.
 */
public final class RedirectPolicy {

    /** What shops number their products by: a run of digits, alone or among letters, in a path or a parameter. */
    private static final Pattern NUMBER =
            Pattern.compile("[A-Za-z0-9]*\\d{4,}[A-Za-z0-9]*|[A-Z][A-Z0-9]*\\d[A-Z0-9]{4,}");

    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9]++");
    private static final int LONGEST_NUMBER = 100;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Why the page found is not the listing's; the lower-case name is also the word in the run report. */
    public enum Refusal {
        REDIRECT_TO_HOME,
        REDIRECT_TO_OTHER_SHOP,
        REDIRECT_TO_OTHER_PRODUCT;

        public String word() {
            return Word.of(this);
        }
    }

    /** Judges where a redirect led, before the page is read. */
    public Optional<Refusal> refusalOf(Trail trail, MerchantProfile merchant) {
        if (!trail.moved()) {
            return Optional.empty();
        }
        if (trail.toHomePage()) {
            return Optional.of(Refusal.REDIRECT_TO_HOME);
        }
        return isOfMerchant(trail, merchant) ? Optional.empty() : Optional.of(Refusal.REDIRECT_TO_OTHER_SHOP);
    }

    /**
     * Judges what a redirect led to. The shop's own number for the product decides where it is kept; where it is lost, or
     * there was none, the page's title does.
     *
     * @param title the page's title; null if it has none
     * @param known the title the listing's page had before; null if it was never read
     */
    public Optional<Refusal> refusalOf(Trail trail, @Nullable String title, @Nullable String known) {
        if (!trail.moved()) {
            return Optional.empty();
        }
        Set<String> asked = numbers(trail.asked());
        boolean numbered = !asked.isEmpty();
        if (numbered && numbers(trail.found()).stream().anyMatch(asked::contains)) {
            return Optional.empty();
        }
        boolean same = title == null || known == null ? !numbered : areAlike(title, known);
        return same ? Optional.empty() : Optional.of(Refusal.REDIRECT_TO_OTHER_PRODUCT);
    }

    private static boolean isOfMerchant(Trail trail, MerchantProfile merchant) {
        String host = trail.found().getHost();
        return merchant.hasHost(host)
                || PolitenessKey.of(trail.found(), Manners.DEFAULT)
                        .equals(PolitenessKey.of(trail.asked(), Manners.DEFAULT));
    }

    private static Set<String> numbers(URI url) {
        String text = url.getRawPath() + "?" + (url.getRawQuery() == null ? "" : url.getRawQuery());
        return RUN.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(run -> run.length() <= LONGEST_NUMBER)
                .flatMap(run -> NUMBER.matcher(run).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    /**
     * More than half the words of the shorter title stand in the longer, a model's number among them if both have one: shops
     * add a brand or a colour, seldom take a name away.
     */
    private static boolean areAlike(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        return 2 * shared(words, others) > Math.min(words.size(), others.size())
                && agree(models(words), models(others));
    }

    private static boolean agree(Set<String> models, Set<String> others) {
        return models.isEmpty() || others.isEmpty() || shared(models, others) > 0;
    }

    private static long shared(Set<String> words, Set<String> others) {
        return words.stream().filter(others::contains).count();
    }

    private static Set<String> models(Set<String> words) {
        return words.stream()
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    private static Set<String> words(String title) {
        return Arrays.stream(BETWEEN_WORDS.split(title.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
