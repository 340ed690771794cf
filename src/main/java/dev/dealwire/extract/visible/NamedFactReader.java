package dev.dealwire.extract.visible;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.extract.visible.FactNames.Kind;
import dev.dealwire.extract.visible.FactNames.Name;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind the names of numbers, brands and sellers, except in sections about other products. */
final class NamedFactReader {

    /** What may stand between a name and its value: a colon, the seam of a cell, a line break. */
    private static final String GAP = "(?:\\s*#|\\s*(?:-?1[034]|code|\\([a-z]{2,4}\\)|nr|no|n°|id)(?![\\p{L}\\p{N}]))?"
            + "([\\s:：.\\u2060\\u00a0\\u3000#-]{0,8})";

    private static final Pattern DIGITS = behindGap("\\d[\\d -]{6,18}\\d", "(?!\\d)");
    private static final Pattern CODE = behindGap("[a-z0-9][a-z0-9._/+-]{1,38}[a-z0-9]", "(?![\\p{L}\\p{N}])");
    private static final Pattern WORDS =
            behindGap("[\\p{L}\\p{N}][^\\n|:：\\u2060\\p{Sc}]{0,39}", "(?=[\\n|\\u2060]|$)");

    private static final Pattern SIGN = Pattern.compile("[:：#]");
    private static final Pattern EDGE = Pattern.compile("[\\u2060\\n]");
    private static final Set<String> NAME_CELLS = Set.of("td", "th", "dt");
    private static final Set<String> VALUE_CELLS = Set.of("td", "dd");
    private static final int MOST_WORDS = 5;
    private static final int SHORTEST_NUMBER = 4;
    private static final int FARTHEST = 80;

    /** A brand in a link to all that a marketplace has of it. */
    private static final Pattern STORE = behindGap(
            "[\\p{L}\\p{N}][^\\n|:：\\u2060]{0,39}?", "[- ](?:store|shop|winkel|butiken)\\s*(?=[\\n|\\u2060]|$)");

    private static final Cues ELSEWHERE = Cues.of(Cue.OTHER_PRODUCTS, Cue.OTHER_SELLERS, Cue.REVIEWS);

    private static final NamePlaces.Names NAMES = NamePlaces.Names.of(Arrays.stream(Kind.values())
            .flatMap(kind -> FactNames.of(kind).stream())
            .map(Name::text)
            .distinct()
            .toList());

    /** Marketplaces print the name twice, once for those who cannot see. */
    private static final Set<String> SELLERS =
            FactNames.of(Kind.SELLER).stream().map(Name::text).collect(Collectors.toUnmodifiableSet());

    private final VisibleText text;
    private final Landmarks landmarks;
    private final NamePlaces places;

    private NamedFactReader(VisibleText text, Landmarks landmarks) {
        this.text = text;
        this.landmarks = landmarks;
        this.places = NamePlaces.in(text.text(), NAMES);
    }

    /** @param declared what the page declares as the shop's own number; null if it declares none */
    static NamedFacts read(VisibleText text, Landmarks landmarks, @Nullable String declared) {
        NamedFactReader reader = new NamedFactReader(text, landmarks);
        return new NamedFacts(
                reader.first(Kind.GTIN, DIGITS, found -> Gtin.parse(found).isPresent()),
                reader.first(Kind.MPN, CODE, NamedFactReader::hasDigit),
                reader.sku(declared),
                reader.brand().orElse(null),
                reader.values(Kind.SELLER, WORDS)
                        .filter(NamedFactReader::isSeller)
                        .map(NamedFactReader::withoutFullStop)
                        .findFirst()
                        .orElse(null));
    }

    private static Pattern behindGap(String value, String end) {
        return Pattern.compile(GAP + '(' + value + ')' + end, Pattern.CASE_INSENSITIVE);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isName(String text) {
        return text.chars().anyMatch(Character::isLetter) && text.split("\\s+").length <= MOST_WORDS;
    }

    /** A name; what goes on in small letters is a sentence about sellers. */
    private static boolean isSeller(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return isName(text)
                && !Character.isLowerCase(text.charAt(0))
                && SELLERS.stream().noneMatch(lower::contains);
    }

    private static String withoutFullStop(String name) {
        return name.endsWith(".") && name.indexOf('.') == name.length() - 1
                ? name.substring(0, name.length() - 1)
                : name;
    }

    private @Nullable String first(Kind kind, Pattern value, Predicate<String> fits) {
        return values(kind, value).filter(fits).findFirst().orElse(null);
    }

    /** A declared number that is printed is the shop's own, whatever stands before it. */
    private @Nullable String sku(@Nullable String declared) {
        return declared != null && hasDigit(declared) && isPrinted(declared)
                ? declared
                : first(Kind.SKU, CODE, NamedFactReader::hasDigit);
    }

    private boolean isPrinted(String number) {
        boolean plain = number.length() >= SHORTEST_NUMBER && number.indexOf(' ') < 0;
        int at = plain ? text.text().indexOf(number) : -1;
        int end = at + number.length();
        return at >= 0
                && (at == 0 || !Character.isLetterOrDigit(text.text().charAt(at - 1)))
                && (end == text.text().length()
                        || !Character.isLetterOrDigit(text.text().charAt(end)));
    }

    /** Behind the plainest name first. */
    private Stream<String> values(Kind kind, Pattern value) {
        return FactNames.of(kind).stream()
                .flatMap(name -> places.of(name.text()).stream().flatMap(at -> behind(kind, name, at, value)));
    }

    private Stream<String> behind(Kind kind, Name name, int at, Pattern value) {
        String all = text.text();
        int from = at + name.text().length();
        Matcher matcher = value.matcher(all).region(from, Math.min(all.length(), from + FARTHEST));
        if (!matcher.lookingAt()) {
            return Stream.empty();
        }
        VisibleNode node = text.innermost(matcher.start(2), matcher.end(2));
        String found = VisibleText.words(matcher.group(2));
        boolean tied = !name.weak()
                || isSetApart(at, matcher.group(1), node)
                || isCellOfRow(at, from, node)
                || (kind == Kind.BRAND && EDGE.matcher(matcher.group(1)).find() && isInTitle(found));
        return tied && !isElsewhere(node) ? Stream.of(found) : Stream.empty();
    }

    private boolean isElsewhere(VisibleNode node) {
        return ZoneCues.above(node, landmarks.title())
                .plus(landmarks.headingCues(node.start))
                .hasAny(ELSEWHERE);
    }

    /** By a sign, or in an element of its own on the line that the name begins, which in a menu is a link. */
    private boolean isSetApart(int at, String gap, VisibleNode value) {
        boolean seam = gap.indexOf(VisibleTextBuilder.SEAM) >= 0 && gap.indexOf(VisibleTextBuilder.BREAK) < 0;
        return SIGN.matcher(gap).find() || (seam && isEdge(at) && value.href == null);
    }

    private boolean isEdge(int at) {
        char before = at == 0 ? VisibleTextBuilder.BREAK : text.text().charAt(at - 1);
        return before == VisibleTextBuilder.BREAK || before == VisibleTextBuilder.SEAM;
    }

    private boolean isCellOfRow(int at, int end, VisibleNode value) {
        return isEdge(at) && isIn(text.innermost(at, end), NAME_CELLS) && isIn(value, VALUE_CELLS);
    }

    private static boolean isIn(VisibleNode node, Set<String> tags) {
        return tags.contains(node.tag)
                || (node.parent != null && node.parent.length() <= FARTHEST && tags.contains(node.parent.tag));
    }

    private boolean isInTitle(String words) {
        VisibleNode title = landmarks.title();
        return title != null && text.of(title).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** One that the title says too is believed before others. */
    private Optional<String> brand() {
        List<String> named =
                values(Kind.BRAND, WORDS).filter(NamedFactReader::isName).toList();
        return named.stream()
                .filter(this::isInTitle)
                .findFirst()
                .or(() -> values(Kind.STORE, STORE).findFirst())
                .or(() -> named.stream().findFirst());
    }
}
