package dev.dealwire.extract.visible;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.extract.visible.IdentifierWords.Kind;
import dev.dealwire.extract.visible.IdentifierWords.Name;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind the names of numbers and brands, except in sections about other products. */
final class IdentifierReader {

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

    /** A link to all that a marketplace has of one brand. */
    private static final Pattern BRAND_STORE = Pattern.compile(
            "visit the (.{2,40}) (?:store|shop)|besuche den (.{2,40})[- ](?:store|shop)|visiter la boutique (.{2,40})"
                    + "|visita lo store di (.{2,40})|visita la tienda de (.{2,40})|visite a loja (.{2,40})"
                    + "|bezoek de (.{2,40})[- ](?:store|winkel)|besök (.{2,40})[- ]butiken|odwiedź sklep (.{2,40})"
                    + "|(.{2,40}) mağazasını ziyaret edin|(.{2,40})のストアを表示",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cues ELSEWHERE = Cues.of(Cue.OTHER_PRODUCTS, Cue.OTHER_SELLERS, Cue.REVIEWS);

    private static final NamePlaces.Names NAMES = NamePlaces.Names.of(Arrays.stream(Kind.values())
            .flatMap(kind -> IdentifierWords.of(kind).stream())
            .map(Name::text)
            .distinct()
            .toList());

    private final VisibleText text;
    private final Landmarks landmarks;
    private final NamePlaces places;

    private IdentifierReader(VisibleText text, Landmarks landmarks) {
        this.text = text;
        this.landmarks = landmarks;
        this.places = NamePlaces.in(text.text(), NAMES);
    }

    /** @param declared what the page declares as the shop's own number; null if it declares none */
    static ShownIdentifiers read(VisibleText text, Landmarks landmarks, @Nullable String declared) {
        IdentifierReader reader = new IdentifierReader(text, landmarks);
        return new ShownIdentifiers(
                reader.first(Kind.GTIN, DIGITS, found -> Gtin.parse(found).isPresent()),
                reader.first(Kind.MPN, CODE, IdentifierReader::hasDigit),
                reader.sku(declared),
                reader.brand().orElse(null));
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

    private @Nullable String first(Kind kind, Pattern value, Predicate<String> fits) {
        return values(kind, value).filter(fits).findFirst().orElse(null);
    }

    /** A declared number that is printed is the shop's own, whatever stands before it. */
    private @Nullable String sku(@Nullable String declared) {
        return declared != null && hasDigit(declared) && isPrinted(declared)
                ? declared
                : first(Kind.SKU, CODE, IdentifierReader::hasDigit);
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
        return IdentifierWords.of(kind).stream()
                .flatMap(name -> places.of(name.text()).stream().flatMap(at -> behind(name, at, value)));
    }

    private Stream<String> behind(Name name, int at, Pattern value) {
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
                || (EDGE.matcher(matcher.group(1)).find() && isInTitle(found));
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
                values(Kind.BRAND, WORDS).filter(IdentifierReader::isName).toList();
        return named.stream()
                .filter(this::isInTitle)
                .findFirst()
                .or(this::brandOfStore)
                .or(() -> named.stream().findFirst());
    }

    private Optional<String> brandOfStore() {
        return text.links().stream()
                .filter(link -> link.length() < FARTHEST)
                .map(link -> BRAND_STORE.matcher(VisibleText.words(text.of(link))))
                .filter(Matcher::matches)
                .flatMap(matcher ->
                        IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
