package dev.dealwire.price;

import dev.dealwire.extract.Page;
import dev.dealwire.money.Money;
import dev.dealwire.price.ReadingTrace.Weighed;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the piece of a page's source that carried an amount, for people who want to see it with their own eyes. */
public final class PageFragments {

    private static final Pattern CHARSET = Pattern.compile("charset=[\"']?([A-Za-z0-9._-]+)");
    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9.,'\\u2019\\u00a0\\u202f ]*[0-9]|[0-9]");
    private static final int BEFORE = 70;
    private static final int AFTER = 40;
    private static final int CONTEXT = 120;

    private PageFragments() {}

    /** Empty if the reading knew no such amount, or its digits stand nowhere in the source as one piece. */
    public static Optional<String> of(Page page, ReadingTrace trace, Money amount) {
        String source = new String(page.body(), charset(page.contentType()));
        String wanted = amount.toString();
        Stream<Weighed> known = trace.candidates().stream().filter(one -> wanted.equals(one.amount()));
        return known.sorted((one, other) -> Boolean.compare(isChosen(other), isChosen(one)))
                .flatMap(one -> DIGITS.matcher(one.text()).results())
                .map(digits -> find(source, digits.group()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isChosen(Weighed one) {
        return one.verdict().startsWith("chosen");
    }

    /** The first place that speaks of a price shortly before, or else the first of all. */
    private static Optional<String> find(String source, String digits) {
        Matcher places = Pattern.compile("(?<![0-9.,])" + Pattern.quote(digits) + "(?![0-9])")
                .matcher(source);
        int first = -1;
        while (places.find()) {
            String before = source.substring(Math.max(0, places.start() - CONTEXT), places.start());
            if (before.toLowerCase(Locale.ROOT).contains("price")) {
                return Optional.of(cut(source, places.start(), places.end()));
            }
            first = first < 0 ? places.start() : first;
        }
        return first < 0 ? Optional.empty() : Optional.of(cut(source, first, first + digits.length()));
    }

    private static String cut(String source, int start, int end) {
        return source.substring(Math.max(0, start - BEFORE), Math.min(source.length(), end + AFTER))
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
    }

    private static Charset charset(@Nullable String contentType) {
        Matcher declared = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
