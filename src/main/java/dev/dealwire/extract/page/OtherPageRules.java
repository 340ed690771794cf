package dev.dealwire.extract.page;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Home pages and prose: posts, newsletters, terms, help. */
final class OtherPageRules {

    /** The site's root, or that of one of its countries. */
    private static final Pattern ROOT_PATH = Pattern.compile("/?(?:[a-z]{2}[-_][a-z]{2}/?)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern HOME_PATH = Pattern.compile(
            "/?([a-z]{2}([-_][a-z]{2})?/?){0,2}(index\\.(html?|php|jsp|aspx?)|home/?|default\\.aspx?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> PROSE_TYPES = Set.of(
            "Article",
            "NewsArticle",
            "BlogPosting",
            "Recipe",
            "AboutPage",
            "ContactPage",
            "JobPosting",
            "Service",
            "ReportageNewsArticle");
    private static final Set<String> BRANCH_TYPES =
            Set.of("Store", "LocalBusiness", "DepartmentStore", "ElectronicsStore", "GroceryStore", "ShoppingCenter");
    private static final int LARGE_SHARE = 60;

    private static final int HALF = 40;

    /** The points of a page that declares its product, which a front door with a deal of the day does not. */
    private static final int DECLARED = 4;

    private static final Pattern BASKET_PATH = Pattern.compile(
            "/(?:[a-z]{2}/)?(?:cart|basket|bag|afrekenen|bestellen/kassa|shopping-?(?:cart|bag|basket)|checkout|warenkorb|kasse|panier|commande|carrito|carrinho"
                    + "|sacola|carrello|winkelwagen|winkelmand|koszyk|kosik|kosar|sepet|sepetim|korzina|koshik|kolichka|cos|varukorg"
                    + "|kundvagn|handlekurv|kurv|ostoskori)(?:[/.]|$)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PROSE_PATH = Pattern.compile(
            "/(?:blogs?|magazin|magazine|guides?|buying-guides?|ratgeber|news|articles?|articulos?|artigos|conseils?|guias?|guida"
                    + "|consigli|stories|journal|inspiration|poradnik|poradniky|clanky|advies|tips)/",
            Pattern.CASE_INSENSITIVE);

    private OtherPageRules() {}

    static Optional<PageVerdict> frontDoor(@Nullable URI url, ProductSigns signs) {
        if (signs.declaredWithPrice()
                || url == null
                || url.getHost() == null
                || url.getRawQuery() != null
                || url.getRawFragment() != null) {
            return Optional.empty();
        }
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        boolean root = ROOT_PATH.matcher(path).matches();
        return root && signs.points() < DECLARED
                        || (signs.points() < ProductSigns.LIKELY
                                && HOME_PATH.matcher(path).matches())
                ? Optional.of(new PageVerdict(PageKind.HOME, Strength.FAIR, "the address is the site's front door"))
                : Optional.empty();
    }

    /** A basket has prices and buttons of all kinds, and a heading that says what it is. */
    static Optional<PageVerdict> basket(PageSurvey survey, @Nullable URI url, ProductSigns signs) {
        if (signs.markedUpWithPrice()) {
            return Optional.empty();
        }
        String path = url == null || url.getRawPath() == null ? "" : url.getRawPath();
        boolean addressed = BASKET_PATH.matcher(path).find();
        return survey.headings().stream()
                .flatMap(text -> KindWords.in(text).stream())
                .filter(hit -> hit.kind() == PageKind.BASKET)
                .filter(hit -> hit.share() >= (addressed ? HALF : LARGE_SHARE))
                .filter(hit -> addressed || survey.marks().noindex())
                .findFirst()
                .map(hit ->
                        new PageVerdict(PageKind.BASKET, Strength.STRONG, "the page is headed \"" + hit.text() + '"'));
    }

    /**
     * Both the title, if there is one, and the head name a basket, an order, a wish list or another business of the shop with its
     * visitor.
     */
    static Optional<PageVerdict> service(PageSurvey survey, ProductSigns signs) {
        if (signs.markedUpWithPrice()) {
            return Optional.empty();
        }
        String head = survey.marks().headTitle();
        Optional<KindWords.Hit> named = KindWords.in(head);
        return KindWords.in(survey.title().map(Block::text).orElse(head))
                .filter(hit -> hit.kind() == PageKind.BASKET || hit.kind() == PageKind.SERVICE)
                .filter(hit -> hit.share() >= (survey.title().isPresent() ? HALF : LARGE_SHARE)
                        && named.filter(other -> other.kind() == hit.kind()).isPresent())
                .map(hit -> new PageVerdict(hit.kind(), Strength.STRONG, "the page is headed \"" + hit.text() + '"'));
    }

    /** A branch and its hours: a product's page may name the shop too, but has a product or a button. */
    static Optional<PageVerdict> branch(DeclaredSigns facts, ProductSigns signs) {
        return signs.declared() || signs.canBeBought()
                ? Optional.empty()
                : facts.declaredTypes().stream()
                        .filter(BRANCH_TYPES::contains)
                        .findFirst()
                        .map(type ->
                                new PageVerdict(PageKind.SERVICE, Strength.FAIR, "the page declares itself " + type));
    }

    static Optional<PageVerdict> prose(PageSurvey survey, @Nullable URI url, DeclaredSigns facts, ProductSigns signs) {
        boolean sells = facts.offerWithPrice() && !facts.declares("og:article");
        if (facts.declares("Review") && !facts.declares("Product") && !sells && !signs.canBeBought()) {
            return Optional.of(prose(Strength.FAIR, "the page declares itself a review"));
        }
        if (facts.declares("og:article") && !signs.declared() && !isForSale(survey) && isProse(url, facts)) {
            return Optional.of(
                    prose(Strength.FAIR, "the page calls itself an article, and so does its address or data"));
        }
        if (signs.points() >= ProductSigns.LIKELY) {
            return Optional.empty();
        }
        if (isProseAddress(url) && signs.points() < ProductSigns.POSSIBLE) {
            return Optional.of(prose(Strength.FAIR, "its address is that of a guide or a magazine"));
        }
        Optional<String> type = facts.declaredTypes().stream()
                .filter(PROSE_TYPES::contains)
                .findFirst()
                .or(() -> survey.marks().microdata().stream()
                        .filter(PROSE_TYPES::contains)
                        .findFirst());
        if (type.isPresent() && signs.points() < ProductSigns.POSSIBLE) {
            return Optional.of(prose(Strength.FAIR, "the page declares itself " + type.get()));
        }
        if ("article".equals(survey.marks().socialType()) && signs.points() < ProductSigns.POSSIBLE) {
            return Optional.of(
                    prose(signs.points() == 0 ? Strength.FAIR : Strength.WEAK, "the page calls itself an article"));
        }
        return survey.headings().stream()
                .flatMap(text -> KindWords.in(text).stream())
                .filter(hit -> hit.kind() == PageKind.ARTICLE && hit.share() >= LARGE_SHARE && !signs.canBeBought())
                .findFirst()
                .map(hit -> prose(Strength.FAIR, "the page is headed \"" + hit.text() + '"'));
    }

    /**
     * A guide's buttons say "buy" and lead to where it is sold; what goes into a basket here is sold here, unless it is one of
     * the things that headings amid the text name.
     */
    private static boolean isForSale(PageSurvey survey) {
        BuyBox box = survey.buyBox();
        return box.mainOffer()
                .filter(offer -> offer.role() == ButtonRole.CART && box.isMainOffer(offer))
                .filter(offer -> survey.title()
                        .filter(title -> holdsHeading(
                                survey, title.index() + 1, offer.button().block()))
                        .isEmpty())
                .isPresent();
    }

    private static boolean holdsHeading(PageSurvey survey, int from, int to) {
        return from < to
                && survey.blocks().subList(from, to).stream().anyMatch(block -> block.isMain() && block.isHeading());
    }

    /** Shop systems call any page an article, products too; the address or the structured data must agree. */
    private static boolean isProse(@Nullable URI url, DeclaredSigns facts) {
        return isProseAddress(url) || facts.declaredTypes().stream().anyMatch(PROSE_TYPES::contains);
    }

    private static boolean isProseAddress(@Nullable URI url) {
        return url != null
                && url.getRawPath() != null
                && PROSE_PATH.matcher(url.getRawPath()).find();
    }

    private static PageVerdict prose(Strength strength, String evidence) {
        return new PageVerdict(PageKind.ARTICLE, strength, evidence);
    }
}
