package dev.dealwire.job.yaml;

import static dev.dealwire.job.yaml.ScalarTypes.wholeNumber;

import dev.dealwire.job.OfferSource;
import dev.dealwire.job.OfferSource.Api;
import dev.dealwire.job.yaml.ChoiceType.Variant;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how a merchant's interface for programs is asked, and where in its answers the offers stand. */
final class ApiSourceReader {

    static final Variant<OfferSource> VARIANT = new Variant<>(
            "api", List.of("location", "token", "items", "next", "most-pages", "fields"), ApiSourceReader::api);

    private static final int USUAL_PAGES = 100;

    private static final Pattern PLACE = Pattern.compile("[{](key|sku|gtin|page)[}]");
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,99}");

    private static final ScalarType<String> LOCATION = ScalarType.text(
            "an address such as https://api.shop.example/products?sku={sku} or ...?page={page} (http only on this machine),"
                    + " with {key}, {sku}, {gtin} and {page} behind the host only",
            ApiSourceReader::location);

    private static final ScalarType<String> POINTED = ScalarType.text(
            "a JSON Pointer (RFC 6901) such as /data/products",
            text -> Optional.of(text)
                    .filter(pointer -> pointer.length() <= 500
                            && POINTER.matcher(pointer).matches()
                            && pointer.codePoints().noneMatch(Quoted::isInvisibleControl)));

    private static final ScalarType<String> VARIABLE_NAME = ScalarType.text(
            "the name of an environment variable such as SHOP_API_TOKEN, not the token",
            text -> Optional.of(text).filter(VARIABLE.asMatchPredicate()));

    private static final ScalarType<String> HEADER_NAME = ScalarType.text(
            "the name of a request header such as Authorization",
            text -> Optional.of(text).filter(HEADER.asMatchPredicate()));

    private static final ScalarType<String> SCHEME = ScalarType.text(
            "the word before the token, such as Bearer",
            text -> Optional.of(text).filter(HEADER.asMatchPredicate()));

    private static final NodeType<Api.Token> TOKEN =
            new GroupType<>("where the token is", List.of("variable", "header", "scheme"), ApiSourceReader::token);

    private static final NodeType<Api.Fields> FIELDS = new GroupType<>(
            "where an item's terms stand",
            List.of("sku", "price", "currency", "regular-price", "availability", "condition", "title", "gtin", "link"),
            ApiSourceReader::fields);

    private ApiSourceReader() {}

    private static Field<OfferSource> api(Fields fields) {
        Field<String> location = fields.required("location", LOCATION);
        Field<Api.@Nullable Token> token = fields.nullable("token", TOKEN);
        Field<String> items = fields.required("items", POINTED);
        Field<@Nullable String> next = fields.nullable("next", POINTED);
        Field<Integer> mostPages = fields.optional("most-pages", wholeNumber(1, 10_000), USUAL_PAGES);
        Field<Api.Fields> terms = fields.required("fields", FIELDS);
        return fields.build(
                () -> new Api(location.get(), token.get(), items.get(), next.get(), mostPages.get(), terms.get()));
    }

    private static Field<Api.Token> token(Fields fields) {
        Field<String> variable = fields.required("variable", VARIABLE_NAME);
        Field<String> header = fields.required("header", HEADER_NAME);
        Field<@Nullable String> scheme = fields.nullable("scheme", SCHEME);
        return fields.build(() -> new Api.Token(variable.get(), header.get(), scheme.get()));
    }

    private static Field<Api.Fields> fields(Fields fields) {
        Field<String> sku = fields.required("sku", POINTED);
        Field<String> price = fields.required("price", POINTED);
        Field<@Nullable String> currency = fields.nullable("currency", POINTED);
        Field<@Nullable String> regularPrice = fields.nullable("regular-price", POINTED);
        Field<@Nullable String> availability = fields.nullable("availability", POINTED);
        Field<@Nullable String> condition = fields.nullable("condition", POINTED);
        Field<@Nullable String> title = fields.nullable("title", POINTED);
        Field<@Nullable String> gtin = fields.nullable("gtin", POINTED);
        Field<@Nullable String> link = fields.nullable("link", POINTED);
        return fields.build(() -> new Api.Fields(
                sku.get(),
                price.get(),
                currency.get(),
                regularPrice.get(),
                availability.get(),
                condition.get(),
                title.get(),
                gtin.get(),
                link.get()));
    }

    /** What is filled in may not decide which server is asked. */
    private static Optional<String> location(String text) {
        Optional<URI> one = UrlType.PAGE.parser().apply(PLACE.matcher(text).replaceAll("1"));
        Optional<URI> other = UrlType.PAGE.parser().apply(PLACE.matcher(text).replaceAll("2"));
        return one.flatMap(
                        first -> other.filter(second -> first.getRawAuthority().equals(second.getRawAuthority())))
                .map(_ -> text);
    }
}
