package dev.dealwire.extract;

import dev.dealwire.catalog.WebAddress;
import dev.dealwire.extract.data.DeclaredOffer;
import dev.dealwire.extract.data.DeclaredPrice;
import dev.dealwire.extract.data.DeclaredProduct;
import dev.dealwire.extract.data.DeclaredSource;
import dev.dealwire.extract.data.PageScan;
import dev.dealwire.extract.data.StructuredData;
import dev.dealwire.extract.page.ConditionWords;
import dev.dealwire.extract.page.DeclaredSigns;
import dev.dealwire.extract.page.PageKinds;
import dev.dealwire.extract.page.PageSurvey;
import dev.dealwire.extract.page.SurveyWalk;
import dev.dealwire.extract.page.VisibleAvailability;
import dev.dealwire.extract.visible.VisiblePage;
import dev.dealwire.extract.visible.VisibleTextBuilder;
import dev.dealwire.extract.walk.PageWalk;
import dev.dealwire.job.ExtractionHints;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Turns a page's bytes into texts with places: parses once, and asks each reader of declared and shown things. */
public final class PageReader {

    /** So many other products make a list. */
    private static final int SEVERAL = 5;

    private PageReader() {}

    /** Empty if the bytes are no HTML, or more of it than any product page has. */
    public static Optional<PageContent> read(Page page, ExtractionHints hints) {
        return HtmlParsing.parse(page).map(document -> read(document, page, hints));
    }

    private static PageContent read(Document document, Page page, ExtractionHints hints) {
        PageScan declarations = new PageScan();
        SurveyWalk walk = new SurveyWalk();
        VisibleTextBuilder shown = new VisibleTextBuilder(document.body());
        PageWalk.over(document, declarations, walk, shown);
        StructuredData declared = StructuredData.read(document, declarations, page.url());
        URI url = page.url() != null ? page.url() : address(declared);
        String language = language(document, declared);
        VisiblePage visible = VisiblePage.of(shown, known(declared, url, language));
        PageSurvey survey = PageSurvey.of(walk, visible.title());
        return new PageContent(
                url,
                language,
                PageKinds.classify(survey, url, facts(declared)),
                declared,
                visible,
                HintedTexts.of(document, hints),
                VisibleAvailability.read(survey),
                ConditionWords.read(survey).orElse(null));
    }

    private static @Nullable URI address(StructuredData declared) {
        String canonical = declared.page().canonicalUrl();
        String address =
                canonical != null ? canonical : declared.page().openGraph().url();
        if (address == null) {
            return null;
        }
        return WebAddress.read(address).filter(URI::isAbsolute).orElse(null);
    }

    private static String language(Document document, StructuredData declared) {
        String language = declared.page().language();
        if (language == null) {
            language = declared.page().openGraph().locale();
        }
        if (language == null) {
            Element meta = document.selectFirst("meta[http-equiv=content-language]");
            language = meta == null ? "" : meta.attr("content");
        }
        return language.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    private static String twoLetters(String language) {
        return language.length() < 2 ? "" : language.substring(0, 2);
    }

    private static List<String> names(StructuredData declared) {
        List<String> names = new ArrayList<>();
        for (DeclaredProduct product : declared.main()) {
            add(names, product.identity().name());
        }
        add(names, declared.page().openGraph().title());
        add(names, declared.page().title());
        return names;
    }

    private static VisiblePage.Known known(StructuredData declared, @Nullable URI url, String language) {
        boolean image = declared.page().openGraph().image() != null
                || declared.main().stream()
                        .anyMatch(product -> product.identity().image() != null);
        return new VisiblePage.Known(names(declared), number(declared), image, url, twoLetters(language));
    }

    private static @Nullable String number(StructuredData declared) {
        return declared.main().stream()
                .map(product -> product.identity().sku())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void add(List<String> names, @Nullable String name) {
        if (name != null && !name.isBlank() && name.length() < 600 && names.size() < 8) {
            names.add(name);
        }
    }

    private static DeclaredSigns facts(StructuredData declared) {
        Set<String> types = new HashSet<>(declared.page().types());
        String openGraph = declared.page().openGraph().type();
        if (openGraph != null) {
            types.add("og:" + openGraph.toLowerCase(Locale.ROOT));
        }
        List<DeclaredProduct> products = declared.products().stream()
                .filter(product -> product.standing() != DeclaredProduct.Standing.OTHER
                        && product.standing() != DeclaredProduct.Standing.VARIANT)
                .toList();
        List<DeclaredProduct> own =
                products.stream().filter(product -> !isOfAnotherPage(product)).toList();
        return new DeclaredSigns(types, different(declared, products), price(own), sumsUpList(declared, own));
    }

    /** Several may be a list; one alone counts only if the page may be its own. */
    private static int different(StructuredData declared, List<DeclaredProduct> products) {
        if (!declared.main().isEmpty()) {
            return 1;
        }
        int names = (int) products.stream()
                .map(product -> product.identity().name())
                .distinct()
                .count();
        return names == 1 && products.stream().allMatch(PageReader::isOfAnotherPage) ? 0 : names;
    }

    /** State tells of many a thing; a name that the page does not know is none of its own. */
    private static boolean isOfAnotherPage(DeclaredProduct product) {
        return product.evidence().contains(DeclaredProduct.Evidence.NAMED_OTHERWISE);
    }

    private static DeclaredSigns.Price price(List<DeclaredProduct> products) {
        return products.stream()
                .filter(product -> product.offers().stream().anyMatch(PageReader::hasPrice))
                .map(product -> product.source() == DeclaredSource.EMBEDDED_STATE
                        ? DeclaredSigns.Price.STATE
                        : DeclaredSigns.Price.MARKUP)
                .max(Comparator.naturalOrder())
                .orElse(DeclaredSigns.Price.NONE);
    }

    /** A category often declares itself a product, for the sake of its stars, from its cheapest to its dearest article. */
    private static boolean sumsUpList(StructuredData declared, List<DeclaredProduct> products) {
        long listed = declared.products().stream()
                .filter(product -> product.evidence().contains(DeclaredProduct.Evidence.LISTED))
                .count();
        List<DeclaredOffer> offers =
                products.stream().flatMap(product -> product.offers().stream()).toList();
        boolean numbered =
                products.stream().anyMatch(product -> product.identity().hasNumber());
        return !products.isEmpty()
                && (listed >= SEVERAL && offers.stream().allMatch(PageReader::isRange)
                        || !offers.isEmpty() && !numbered && offers.stream().allMatch(DeclaredOffer::aggregate));
    }

    private static boolean isRange(DeclaredOffer offer) {
        return offer.aggregate()
                && offer.prices().stream().map(DeclaredPrice::text).distinct().count() > 1;
    }

    private static boolean hasPrice(DeclaredOffer offer) {
        return !offer.prices().isEmpty();
    }
}
