package dev.dealwire.match;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The quantities in a title, each in one unit of its dimension, and the rest of the title without them. */
final class Measures {

    /** What a quantity is of. */
    enum Dimension {
        TYRE,
        PACK,
        PIECES,
        STORAGE_GB,
        MEMORY_GB,
        SCREEN_INCHES,
        MILLILITRES,
        GRAMS,
        MILLIGRAMS,
        INTERNATIONAL_UNITS,
        PERCENT,
        WATTS,
        VOLTS,
        LUMENS,
        HERTZ,
        TURNS_A_MINUTE,
        MEGAPIXELS,
        MILLIMETRES,
        SUN_PROTECTION,
        MILLIAMPERE_HOURS,
        YEAR,
        GENERATION
    }

    private static final String NUMBER = "(\\d+(?:[.,]\\d+)?)";
    private static final String COUNTED =
            "(?:pack|packs|pk|er pack|er set|count|ct|cans|kapseln|capsules|capsulas|capsule|caps|softgels|gummies|pods|pads|dosettes|stuck|stk|st|tabs|tablets|tabletten|filmtabletten|comprimes|comprimidos|compresse|units|rolls|rollen|rouleaux|bottles|sachets|beutel|bags|teabags|wipes|tucher|lingettes|nappies|windeln|couches|diapers|sheets|blatt|batteries|batterien|er)";

    private static final List<Unit> UNITS = List.of(
            new Unit(Dimension.MILLILITRES, "fl\\.? ?oz\\.?", "29.5735"),
            new Unit(Dimension.MILLILITRES, "ml", "1"),
            new Unit(Dimension.MILLILITRES, "cl", "10"),
            new Unit(Dimension.MILLILITRES, "(?:l|liter|litre|litres|litro|litri|liters)", "1000"),
            new Unit(Dimension.MILLILITRES, "(?:quarts?|qt\\.?)", "946.353"),
            new Unit(Dimension.MILLILITRES, "(?:gallons?|gal\\.?)", "3785.41"),
            new Unit(Dimension.GRAMS, "(?:kg|kilo)", "1000"),
            new Unit(Dimension.GRAMS, "(?:g|gr|gramm|grammes|grams)", "1"),
            new Unit(Dimension.GRAMS, "(?:oz\\.?|ounces?)", "28.3495"),
            new Unit(Dimension.GRAMS, "(?:lbs?|pounds?)", "453.592"),
            new Unit(Dimension.MILLIGRAMS, "mg", "1"),
            new Unit(Dimension.MILLIGRAMS, "(?:mcg|\u03bcg|ug)", "0.001"),
            new Unit(Dimension.INTERNATIONAL_UNITS, "(?:iu|ie|i\\.e\\.|ui)", "1"),
            new Unit(Dimension.PERCENT, "%", "1"),
            new Unit(Dimension.WATTS, "kw", "1000"),
            new Unit(Dimension.WATTS, "(?:w|watt|watts)", "1"),
            new Unit(Dimension.VOLTS, "(?:v|volt|volts)", "1"),
            new Unit(Dimension.LUMENS, "(?:lm|lumens?)", "1"),
            new Unit(Dimension.HERTZ, "(?:ghz)", "1000000000"),
            new Unit(Dimension.HERTZ, "(?:mhz|mt/s)", "1000000"),
            new Unit(Dimension.HERTZ, "hz", "1"),
            new Unit(Dimension.TURNS_A_MINUTE, "(?:rpm|u/min|tr/min|umin)", "1"),
            new Unit(Dimension.MEGAPIXELS, "(?:mp|megapixels?)", "1"),
            new Unit(Dimension.MILLIAMPERE_HOURS, "mah", "1"),
            new Unit(Dimension.MILLIAMPERE_HOURS, "ah", "1000"),
            new Unit(Dimension.MILLIMETRES, "(?:m|meters?|metres?|metros?|metri)", "1000"),
            new Unit(Dimension.MILLIMETRES, "(?:ft|feet)", "304.8"),
            new Unit(Dimension.MILLIMETRES, "cm", "10"),
            new Unit(Dimension.MILLIMETRES, "mm", "1"),
            new Unit(
                    Dimension.SCREEN_INCHES,
                    "(?:\"|''|-?inch(?:es)?|-?zoll|pouces|pulgadas|pollici|inches|cali)",
                    "1"));

    /** A group for the number, and one for each unit. */
    private static final Pattern QUANTITY = Pattern.compile("(?<![\\w.,])" + NUMBER + "[ -]?"
            + UNITS.stream().map(unit -> "(" + unit.written() + ")").collect(Collectors.joining("|", "(?:", ")"))
            + "(?![a-z0-9])");

    private static final Pattern TYRE = Pattern.compile(
            "\\b(\\d{3})/(\\d{2}) ?z?r ?(\\d{2})(?: +(\\d{2,3}(?:/\\d{2,3})?) ?([a-z])\\b)?(?: +(xl))?");
    private static final Pattern TIMES =
            Pattern.compile("\\b(\\d{1,3}) ?(?:x|×) ?(?=" + NUMBER + " ?(?:ml|cl|l|g|kg|oz|fl))");
    private static final Pattern TIMES_AFTER = Pattern.compile("(?<=\\s)x ?(\\d{1,3})\\b");
    private static final Pattern PACK = Pattern.compile("\\b(\\d{1,3})[ -]?(?:x )?" + COUNTED
            + "\\b|\\b(?:pack of|set of|lot de|pack de|packung mit|confezione da) (\\d{1,3})\\b|\\b(\\d{1,3})x(?= )");
    private static final Pattern COUNT_IN_WORDS =
            Pattern.compile("\\b(?:(twin|double|duo|doppel|2er)|(?:triple|trio|dreier))[ -]?(?:pack|packung|set)\\b");
    private static final Pattern PIECES =
            Pattern.compile("\\b(\\d{2,5})[ -]?(?:pieces|piece|teile|teilig|pcs|pc|pezzi|piezas)\\b");
    private static final Pattern GIGABYTES = Pattern.compile("\\b(\\d{1,4}) ?(gb|go|tb)\\b");
    /** Mobile networks, not grams, which shops write with a blank when they are so few. */
    private static final Pattern NETWORK = Pattern.compile("\\b[345]g\\b");

    private static final Pattern SUN_PROTECTION = Pattern.compile("\\b(?:spf|lsf|ip|fps) ?(\\d{2,3})\\b\\+?");
    private static final Pattern YEAR = Pattern.compile("(?<![\\w/-])(19[89]\\d|20[0-3]\\d)(?![\\w-])");
    private static final Pattern GENERATION = Pattern.compile(
            "\\b(\\d)(?:st|nd|rd|th|\\.|e|a|ª|eme)? ?-?(?:gen|generation|generacion|generazione|generatie)\\b|\\b(?:gen|generation|generacion|generazione)\\.? ?(\\d)\\b|\\bmk ?(\\d)\\b");

    /** From two; a lone letter is none. */
    private static final List<String> ROMANS = List.of("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");

    private static final Pattern ROMAN = Pattern.compile("(?<![\\w/.'-])(ii|iii|iv|vi|vii|viii|ix)(?![\\w/'-])");

    private final Map<Dimension, TreeSet<BigDecimal>> found = new EnumMap<>(Dimension.class);
    private String rest;

    private Measures(String text) {
        this.rest = NETWORK.matcher(text).replaceAll(" network$0 ");
    }

    /** @param text folded: lower case, no accents */
    static Measures in(String text) {
        Measures measures = new Measures(text);
        measures.takeAll();
        return measures;
    }

    Map<Dimension, TreeSet<BigDecimal>> found() {
        return found;
    }

    String rest() {
        return rest;
    }

    private void takeAll() {
        take(TYRE, this::tyre);
        take(ROMAN, match -> add(Dimension.GENERATION, String.valueOf(ROMANS.indexOf(match.group(1)) + 2), "1"));
        take(GENERATION, match -> add(Dimension.GENERATION, firstGroup(match), "1"));
        gigabytes();
        take(TIMES, match -> add(Dimension.PACK, match.group(1), "1"));
        take(QUANTITY, this::quantity);
        take(COUNT_IN_WORDS, match -> add(Dimension.PACK, match.group(1) == null ? "3" : "2", "1"));
        take(TIMES_AFTER, match -> add(Dimension.PACK, match.group(1), "1"));
        take(PIECES, match -> add(Dimension.PIECES, match.group(1), "1"));
        take(PACK, match -> add(Dimension.PACK, firstGroup(match), "1"));
        take(SUN_PROTECTION, match -> add(Dimension.SUN_PROTECTION, match.group(1), "1"));
        take(YEAR, match -> add(Dimension.YEAR, match.group(1), "1"));
    }

    private void take(Pattern pattern, Consumer<MatchResult> found) {
        Matcher matcher = pattern.matcher(rest);
        StringBuilder left = new StringBuilder();
        while (matcher.find()) {
            found.accept(matcher.toMatchResult());
            matcher.appendReplacement(left, " ");
        }
        rest = matcher.appendTail(left).toString();
    }

    private void quantity(MatchResult match) {
        for (int unit = 0; unit < UNITS.size(); unit++) {
            if (match.group(unit + 2) != null) {
                add(UNITS.get(unit).dimension(), match.group(1), UNITS.get(unit).factor());
            }
        }
    }

    /** A size and its load are one number: what differs in either is another tyre. */
    private void tyre(MatchResult match) {
        String load = match.group(4) == null ? "0" : match.group(4).replace("/", "");
        String speed = match.group(5) == null
                ? "0"
                : String.valueOf((int) match.group(5).charAt(0));
        add(Dimension.TYRE, match.group(1) + match.group(2) + match.group(3) + load + speed, "1");
    }

    /** Of two sizes the smaller is working memory. */
    private void gigabytes() {
        TreeSet<BigDecimal> sizes = new TreeSet<>();
        take(
                GIGABYTES,
                match -> sizes.add(amount(match.group(1))
                        .multiply(match.group(2).equals("tb") ? BigDecimal.valueOf(1000) : BigDecimal.ONE)));
        if (sizes.size() > 1) {
            found.computeIfAbsent(Dimension.MEMORY_GB, key -> new TreeSet<>()).add(sizes.removeFirst());
        }
        if (!sizes.isEmpty()) {
            found.computeIfAbsent(Dimension.STORAGE_GB, key -> new TreeSet<>()).addAll(sizes);
        }
    }

    private void add(Dimension dimension, String number, String factor) {
        BigDecimal value = amount(number)
                .multiply(new BigDecimal(factor))
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        found.computeIfAbsent(dimension, key -> new TreeSet<>()).add(value);
    }

    private static BigDecimal amount(String number) {
        return new BigDecimal(number.replace(',', '.'));
    }

    private static String firstGroup(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        throw new IllegalStateException("a match without a number: " + match.group());
    }

    private record Unit(Dimension dimension, String written, String factor) {}
}
