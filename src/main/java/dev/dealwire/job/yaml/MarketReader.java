package dev.dealwire.job.yaml;

import static dev.dealwire.job.yaml.ScalarTypes.FLAG;
import static dev.dealwire.job.yaml.ScalarTypes.LOCALE;
import static dev.dealwire.job.yaml.ScalarTypes.line;
import static dev.dealwire.job.yaml.ScalarTypes.wholeNumber;

import dev.dealwire.catalog.MarketId;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.job.SuperlativeRule;
import dev.dealwire.job.yaml.ChoiceType.Variant;
import java.util.List;
import java.util.Locale;

/** Reads a file of {@code jobs/markets}. */
final class MarketReader {

    private static final int LONGEST_WINDOW = 366;
    private static final int DEFAULT_GAP = 7;
    private static final ScalarType<Integer> DAYS = wholeNumber(1, LONGEST_WINDOW);

    private static final ChoiceType<ReferenceRule> REFERENCE = new ChoiceType<>(
            "the rule for reference prices",
            "rule",
            List.of(
                    new Variant<>("offered", List.of("least-days", "window-days"), MarketReader::offered),
                    new Variant<>(
                            "prior-lowest",
                            List.of("window-days", "known-days", "greatest-gap-days", "progressive"),
                            MarketReader::priorLowest)));

    private static final NodeType<SuperlativeRule> SUPERLATIVES = new GroupType<>(
            "what superlatives need",
            List.of("window-days", "least-observations", "greatest-gap-days"),
            MarketReader::superlatives);

    private MarketReader() {}

    static Field<MarketPolicy> read(MarketId id, Node root, Place place) {
        return new GroupType<>(
                        "a market policy",
                        List.of("name", "basis", "locale", "reference", "superlatives", "disclosure"),
                        fields -> policy(id, fields))
                .read(root, place);
    }

    private static Field<MarketPolicy> policy(MarketId id, Fields fields) {
        Field<String> name = fields.required("name", line("the market's name", 100));
        Field<String> basis = fields.required("basis", line("the regulation that the rule follows", 300));
        Field<Locale> locale = fields.required("locale", LOCALE);
        Field<ReferenceRule> reference = fields.required("reference", REFERENCE);
        Field<SuperlativeRule> superlatives = fields.optional("superlatives", SUPERLATIVES, SuperlativeRule.DEFAULT);
        Field<String> disclosure = fields.required("disclosure", line("the sentence beside affiliate links", 300));
        return fields.build(() -> new MarketPolicy(
                id, name.get(), basis.get(), locale.get(), reference.get(), superlatives.get(), disclosure.get()));
    }

    private static Field<ReferenceRule> offered(Fields fields) {
        Field<Integer> window = fields.required("window-days", DAYS);
        Field<Integer> least = fields.required("least-days", window.isValid() ? wholeNumber(1, window.get()) : DAYS);
        return fields.build(() -> new ReferenceRule.Offered(least.get(), window.get()));
    }

    private static Field<ReferenceRule> priorLowest(Fields fields) {
        Field<Integer> window = fields.required("window-days", DAYS);
        int longest = window.isValid() ? window.get() : LONGEST_WINDOW;
        Field<Integer> known = fields.optional("known-days", wholeNumber(1, longest), longest);
        Field<Integer> gap =
                fields.optional("greatest-gap-days", wholeNumber(1, longest), Math.min(longest, DEFAULT_GAP));
        Field<Boolean> progressive = fields.optional("progressive", FLAG, true);
        return fields.build(
                () -> new ReferenceRule.PriorLowest(window.get(), known.get(), gap.get(), progressive.get()));
    }

    private static Field<SuperlativeRule> superlatives(Fields fields) {
        SuperlativeRule usual = SuperlativeRule.DEFAULT;
        Field<Integer> window = fields.optional("window-days", DAYS, usual.windowDays());
        Field<Integer> least =
                fields.optional("least-observations", wholeNumber(2, 100_000), usual.leastObservations());
        Field<Integer> gap = fields.optional("greatest-gap-days", DAYS, usual.greatestGapDays());
        return fields.build(() -> new SuperlativeRule(window.get(), least.get(), gap.get()));
    }
}
