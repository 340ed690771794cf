package dev.dealwire.extract.page;

import dev.dealwire.catalog.ItemCondition;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of the thing sold, out of a declared value or a short visible text. Open-box and display goods count as used, as
 * they do in merchants' feeds.
 */
public final class ConditionWords {

    /** Values of feeds besides schema.org's own. */
    private static final Map<String, ItemCondition> DECLARED = Map.ofEntries(
            Map.entry("new", ItemCondition.NEW),
            Map.entry("brandnew", ItemCondition.NEW),
            Map.entry("refurbished", ItemCondition.REFURBISHED),
            Map.entry("renewed", ItemCondition.REFURBISHED),
            Map.entry("reconditioned", ItemCondition.REFURBISHED),
            Map.entry("certifiedrefurbished", ItemCondition.REFURBISHED),
            Map.entry("used", ItemCondition.USED),
            Map.entry("preowned", ItemCondition.USED),
            Map.entry("openbox", ItemCondition.USED),
            Map.entry("usedlikenew", ItemCondition.USED),
            Map.entry("usedgood", ItemCondition.USED),
            Map.entry("usedfair", ItemCondition.USED),
            Map.entry("secondhand", ItemCondition.USED),
            Map.entry("damaged", ItemCondition.DAMAGED),
            Map.entry("forparts", ItemCondition.DAMAGED));

    private static final PhraseTable<Words> TABLE = PhraseFile.table("condition-words.tsv", Words::of);

    private static final int LARGE_SHARE = 70;
    private static final int HALF = 50;
    private static final int LONGEST_STATEMENT = 60;

    /** @param condition null for words that say nothing of the kind */
    private record Words(@Nullable ItemCondition condition, boolean bare, String language) {

        static Words of(PhraseFile.Row row) {
            String sense = row.column(2);
            boolean bare = sense.endsWith("~");
            if (sense.equals("neutral")) {
                return new Words(null, false, row.column(1));
            }
            ItemCondition condition = parseDeclared(bare ? sense.substring(0, sense.length() - 1) : sense)
                    .orElseThrow(() -> new IllegalStateException("condition-words.tsv: unknown sense '" + sense + "'"));
            return new Words(condition, bare, row.column(1));
        }
    }

    private ConditionWords() {}

    /** A value of structured data or of a feed: {@code https://schema.org/UsedCondition}, {@code refurbished}. */
    public static Optional<ItemCondition> parseDeclared(String value) {
        String word = value.strip().substring(value.strip().lastIndexOf('/') + 1);
        String bare = word.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(ItemCondition.values())
                .filter(condition ->
                        condition.schemaOrgWord().toLowerCase(Locale.ROOT).equals(bare))
                .findFirst()
                .or(() -> Optional.ofNullable(DECLARED.get(bare)));
    }

    /**
     * What a text as printed beside a title or a price says; what is told of plainly counts before a lone word.
     *
     * @param language a BCP 47 tag; null where it is not known
     */
    public static Optional<ItemCondition> read(String text, @Nullable String language) {
        return read(text, language, 0);
    }

    /** @param leastShare how much of the text the words have to take, in percent */
    private static Optional<ItemCondition> read(String text, @Nullable String language, int leastShare) {
        PhraseTable.Reading<Words> found = TABLE.read(text);
        for (PhraseTable.Match<Words> match : found.matches()) {
            ItemCondition condition = match.value().condition();
            int share = 100 * match.length() / Math.max(1, found.tokens().words());
            boolean alone =
                    share >= LARGE_SHARE && speaks(language, match.value().language());
            if (condition != null
                    && share >= leastShare
                    && (alone || !match.value().bare())) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }

    private static boolean speaks(@Nullable String page, String phrase) {
        return page == null
                || phrase.equals("en")
                || page.toLowerCase(Locale.ROOT).startsWith(phrase);
    }

    /** The condition of the main product as its title and the short texts around it show it. */
    public static Optional<ItemCondition> read(PageSurvey survey) {
        BuyBox box = survey.buyBox();
        String language = survey.marks().language();
        Stream<String> titles = survey.title().map(Block::text).stream();
        Stream<Block> statements = box.blocks().stream()
                .filter(block -> box.isBelowTitle(block) || box.isNearButton(block))
                .filter(block -> !block.isIn(Zone.VARIANTS)
                        && !block.isIn(Zone.PROSE)
                        && !block.tag().equals("button"))
                .filter(block -> block.text().length() <= LONGEST_STATEMENT && !PriceMark.in(block.text()));
        return Stream.concat(
                        titles.flatMap(text -> ofTitle(text).stream()),
                        statements.flatMap(
                                block -> read(block.text(), language, block.isHeading() ? 0 : HALF).stream()))
                .findFirst();
    }

    /** A title is believed when it says that a thing is not new; "brand new" in it is praise. */
    private static Optional<ItemCondition> ofTitle(String title) {
        return read(title, null).filter(condition -> condition != ItemCondition.NEW);
    }
}
