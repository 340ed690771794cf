package dev.dealwire.price;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.ItemCondition;
import dev.dealwire.catalog.ProductIdentifiers;
import dev.dealwire.catalog.WebAddress;
import dev.dealwire.extract.PageContent;
import dev.dealwire.extract.data.DeclaredIdentity;
import dev.dealwire.extract.data.DeclaredOffer;
import dev.dealwire.extract.data.DeclaredProduct;
import dev.dealwire.extract.page.AvailabilityDecision;
import dev.dealwire.extract.page.AvailabilityEvidence;
import dev.dealwire.extract.page.AvailabilityWords;
import dev.dealwire.extract.page.ConditionWords;
import dev.dealwire.extract.page.DeclaredAvailability;
import dev.dealwire.extract.page.Strength;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a page says of its offer besides prices, from what it declares of its own product and what it shows. */
final class FactsReader {

    private static final Pattern ASIN =
            Pattern.compile("/(?:dp/|gp/product/)?(B0[0-9A-Z]{8}|(?<=/dp/)[0-9]{9}[0-9X])(?=[/?#]|$)");
    private static final Pattern NUMBER = Pattern.compile("\\d+|\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final int LONGEST = 300;

    private final PageContent content;
    private final List<DeclaredProduct> products;

    private FactsReader(PageContent content) {
        this.content = content;
        this.products = products(content);
    }

    static OfferFacts read(PageContent content) {
        return new FactsReader(content).read();
    }

    /** With its reason, for those who have to tell it. */
    static AvailabilityDecision availability(PageContent content) {
        return new FactsReader(content).settledAvailability();
    }

    /** What the page is about; where nothing is tied to it, what is not tied to anything else. */
    private static List<DeclaredProduct> products(PageContent content) {
        List<DeclaredProduct> main = content.declared().main();
        if (!main.isEmpty()) {
            return main;
        }
        return content.declared().products().stream()
                .filter(product -> product.standing() == DeclaredProduct.Standing.UNDECIDED)
                .toList();
    }

    private OfferFacts read() {
        return new OfferFacts(
                TitleReader.read(content, products),
                brand(),
                new ProductIdentifiers(gtin(), mpn(), sku(), asin()),
                settledAvailability().availability(),
                condition(),
                seller(),
                image(),
                null);
    }

    private @Nullable String identity(Function<DeclaredIdentity, @Nullable String> field) {
        return products.stream()
                .map(product -> field.apply(product.identity()))
                .filter(text -> text != null && !text.isBlank() && text.length() <= LONGEST)
                .map(String::strip)
                .findFirst()
                .orElse(null);
    }

    /** The first that is known; null if none is. */
    private static @Nullable String first(@Nullable String... known) {
        return Arrays.stream(known).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Stream<DeclaredOffer> offers() {
        return products.stream().flatMap(product -> product.offers().stream());
    }

    private @Nullable String mpn() {
        return first(identity(DeclaredIdentity::mpn), content.visible().named().mpn());
    }

    /** A program's number for a seller is not its name. */
    private @Nullable String seller() {
        return offers().map(DeclaredOffer::seller)
                .filter(name -> name != null && !NUMBER.matcher(name).matches())
                .findFirst()
                .orElse(content.visible().named().seller());
    }

    private @Nullable String brand() {
        return first(
                identity(DeclaredIdentity::brand), content.visible().named().brand());
    }

    /**
     * The number by which the shop itself calls the product: the one in an address that is made of it, the one its visitors read,
     * then what it declares, which is often the number of a variant in some program's table.
     */
    private @Nullable String sku() {
        return first(
                asinInAddress(),
                content.visible().named().sku(),
                identity(DeclaredIdentity::sku),
                identity(DeclaredIdentity::productId),
                AddressNumber.in(content.url()));
    }

    private @Nullable Gtin gtin() {
        Stream<@Nullable String> ofProducts =
                products.stream().map(product -> product.identity().gtin());
        Stream<@Nullable String> declared = Stream.concat(ofProducts, offers().map(DeclaredOffer::gtin));
        Stream<@Nullable String> besides = Stream.of(
                content.visible().named().gtin(), content.declared().page().attributeGtin());
        return Stream.concat(declared, besides)
                .filter(Objects::nonNull)
                .flatMap(text -> Gtin.parse(text).stream())
                .findFirst()
                .orElse(null);
    }

    /** The address names the page's own product; state names others beside it. */
    private @Nullable String asin() {
        return first(asinInAddress(), identity(DeclaredIdentity::asin));
    }

    private @Nullable String asinInAddress() {
        String path = content.url() == null ? null : content.url().getPath();
        Matcher inAddress = ASIN.matcher(path == null ? "" : path);
        return inAddress.find() ? inAddress.group(1) : null;
    }

    private AvailabilityDecision settledAvailability() {
        List<AvailabilityEvidence> shown = new ArrayList<>();
        String hinted = content.hinted().availability();
        if (hinted != null) {
            AvailabilityWords.read(hinted, content.language())
                    .map(found -> new AvailabilityEvidence(found, Strength.STRONG, "the profile's selector"))
                    .ifPresent(shown::add);
        }
        shown.addAll(content.shownAvailability());
        List<AvailabilityEvidence> declared = offers().filter(offer -> offer.availability() != null)
                .flatMap(offer ->
                        DeclaredAvailability.evidence(Objects.requireNonNull(offer.availability()), offer.path())
                                .stream())
                .toList();
        return AvailabilityDecision.settle(declared, shown);
    }

    private @Nullable ItemCondition condition() {
        return offers().map(DeclaredOffer::condition)
                .filter(Objects::nonNull)
                .flatMap(text -> ConditionWords.parseDeclared(text).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(content.shownCondition()))
                .orElse(null);
    }

    private @Nullable URI image() {
        String image = first(
                identity(DeclaredIdentity::image),
                content.declared().page().openGraph().image(),
                content.visible().image());
        if (image == null) {
            return null;
        }
        return WebAddress.read(image)
                .map(found -> content.url() == null ? found : content.url().resolve(found))
                .filter(absolute ->
                        "https".equalsIgnoreCase(absolute.getScheme()) || "http".equalsIgnoreCase(absolute.getScheme()))
                .orElse(null);
    }
}
