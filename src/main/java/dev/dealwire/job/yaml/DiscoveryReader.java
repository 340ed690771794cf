package dev.dealwire.job.yaml;

import static dev.dealwire.job.yaml.NodeType.noting;
import static dev.dealwire.job.yaml.ScalarTypes.duration;
import static dev.dealwire.job.yaml.ScalarTypes.identifier;
import static dev.dealwire.job.yaml.ScalarTypes.line;
import static dev.dealwire.job.yaml.ScalarTypes.name;
import static dev.dealwire.job.yaml.ScalarTypes.wholeNumber;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.yaml.ChoiceType.Variant;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads where a job finds listings, and notes the merchants it names. */
final class DiscoveryReader {

    private static final ScalarType<String> SELECTOR = line("a CSS selector", 500);
    private static final ScalarType<String> PATH = identifier("the beginning of a path such as /ip/", "/[!-~]{0,200}");
    private static final ScalarType<MerchantId> MERCHANT =
            name("the name of a file in merchants, such as walmart", MerchantId::new);
    private static final NodeType<Duration> EVERY = duration(Duration.ofMinutes(1), Duration.ofDays(30));

    private final NodeType<MerchantId> merchant;

    DiscoveryReader(Consumer<Field.Valid<MerchantId>> merchants) {
        this.merchant = noting(MERCHANT, merchants);
    }

    NodeType<DiscoveryRule> type() {
        return new ChoiceType<>(
                "where listings are found",
                "from",
                List.of(
                        new Variant<>(
                                "pages",
                                List.of("merchant", "start", "links", "next", "most-pages", "path", "most", "every"),
                                this::pages),
                        new Variant<>(
                                "sitemap",
                                List.of("merchant", "start", "most-files", "path", "most", "every"),
                                this::sitemap)));
    }

    private Field<DiscoveryRule> pages(Fields fields) {
        Common common = new Common(fields);
        Field<@Nullable String> links = fields.nullable("links", SELECTOR);
        Field<@Nullable String> next = fields.nullable("next", SELECTOR);
        Field<Integer> mostPages = fields.optional("most-pages", wholeNumber(1, 1_000), 10);
        return fields.build(() -> new DiscoveryRule.Pages(
                common.merchant.get(),
                common.start.get(),
                links.get(),
                next.get(),
                mostPages.get(),
                common.path.get(),
                common.most.get(),
                common.every.get()));
    }

    private Field<DiscoveryRule> sitemap(Fields fields) {
        Common common = new Common(fields);
        Field<Integer> mostFiles = fields.optional("most-files", wholeNumber(1, 1_000), 10);
        return fields.build(() -> new DiscoveryRule.Sitemap(
                common.merchant.get(),
                common.start.get(),
                mostFiles.get(),
                common.path.get(),
                common.most.get(),
                common.every.get()));
    }

    private final class Common {

        private final Field<MerchantId> merchant;
        private final Field<URI> start;
        private final Field<@Nullable String> path;
        private final Field<Integer> most;
        private final Field<Duration> every;

        Common(Fields fields) {
            this.merchant = fields.required("merchant", DiscoveryReader.this.merchant);
            this.start = fields.required("start", UrlType.PAGE);
            this.path = fields.nullable("path", PATH);
            this.most = fields.required("most", wholeNumber(1, 10_000));
            this.every = fields.optional("every", EVERY, Duration.ofDays(1));
        }
    }
}
