package dev.dealwire.job.yaml;

import static dev.dealwire.job.yaml.ScalarTypes.wholeNumber;

import dev.dealwire.job.OfferSource;
import dev.dealwire.job.yaml.ChoiceType.Variant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where a merchant's offers are found. */
final class OfferSourceReader {

    static final ChoiceType<OfferSource> TYPE = new ChoiceType<>(
            "where offers are read",
            "source",
            List.of(
                    new Variant<>("page", List.of(), fields -> fields.build(OfferSource.Page::new)),
                    new Variant<>("feed", List.of("location", "least-items"), OfferSourceReader::feed),
                    ApiSourceReader.VARIANT));

    private static final ScalarType<String> LOCATION = ScalarType.text(
            "an address such as https://www.shop.example/products.xml (http only on this machine), or a file's path",
            OfferSourceReader::location);

    private OfferSourceReader() {}

    private static Field<OfferSource> feed(Fields fields) {
        Field<String> location = fields.required("location", LOCATION);
        Field<@Nullable Integer> leastItems = fields.nullable("least-items", wholeNumber(1, 100_000_000));
        return fields.build(() -> new OfferSource.Feed(location.get(), leastItems.get()));
    }

    private static Optional<String> location(String text) {
        boolean printable = !text.isBlank() && text.codePoints().noneMatch(Quoted::isInvisibleControl);
        if (!printable || !text.contains("://")) {
            return Optional.of(text).filter(_ -> printable);
        }
        return UrlType.PAGE.parser().apply(text).map(_ -> text);
    }
}
