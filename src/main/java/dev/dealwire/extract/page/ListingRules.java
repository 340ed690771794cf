package dev.dealwire.extract.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Categories and search results: many priced boxes, means to count, order, narrow and leaf through them, and no buy box. */
final class ListingRules {

    private static final PhraseTable<Control> CONTROLS =
            PhraseFile.table("listing-words.tsv", row -> Control.valueOf(row.column(2)));

    private static final Pattern SEARCH_PATH = Pattern.compile(
            "/(search|suche|recherche|buscar|busca|ricerca|zoeken|sok|sog"
                    + "|haku|szukaj|hledat|hledani|vyhladavanie|kereses|cautare|arama|ara|wyszukiwanie|vyhledavani|hakutulokset|catalogsearch|searchresults?|s)([/.;]|$)");
    private static final Pattern SEARCH_QUERY = Pattern.compile(
            "(^|&)(q|query|s|k|kelime|fraza|search|searchterm|keyword|keywords|text|search_query|keyfrase|find|hledej|szukaj|_nkw|kw|term|ntt)=");
    private static final Pattern CATEGORY_PATH = Pattern.compile(
            "/(category|categories|categoria|categorie|kategorie|kategori|kategoria|browse|collections|c|cat|catalog|department"
                    + "|departments|shop|tag|brand|brands|deals|sale|outlet)(/[^/]*){0,3}/?$");
    private static final Pattern PRODUCT_PATH = Pattern.compile(
            "/(products?|p|dp|item|itm|prod|produkt|produkte|produit|producto|prodotto|pd|ip|artikel|goods)/");
    private static final Pattern PAGE_QUERY = Pattern.compile("(^|&)(page|p|sort|order|filter|offset|start)=");

    private static final int LONGEST_CONTROL = 60;
    private static final int MANY_BOXES = 8;
    private static final int PLAIN = 6;
    private static final int LIKELY = 4;
    private static final int LEAST_LEAD = 3;

    private enum Control {
        COUNT,
        SORT,
        FILTER,
        PAGES,
        SEARCH
    }

    private final List<String> reasons = new ArrayList<>();
    private int points;
    private boolean search;
    private boolean addressed;
    private boolean counted;

    private ListingRules() {}

    static Optional<PageVerdict> judge(
            PageSurvey survey, BuyBox box, @Nullable URI url, DeclaredSigns facts, ProductSigns signs) {
        if (signs.markedUpWithPrice()) {
            return Optional.empty();
        }
        boolean onlyProgramKnows = signs.declaredWithPrice();
        if ((!signs.declared() || onlyProgramKnows) && isHeadedAsSearch(survey, url)) {
            return Optional.of(new PageVerdict(PageKind.SEARCH, Strength.STRONG, "title and head name a search"));
        }
        ListingRules rules = new ListingRules();
        rules.weighBoxes(survey.marks(), box);
        rules.weighControls(survey, box);
        rules.weighTypes(survey, facts);
        rules.weighAddress(url);
        return rules.verdict(survey, signs);
    }

    /** Also where nothing was found and something else is offered instead. */
    private static boolean isHeadedAsSearch(PageSurvey survey, @Nullable URI url) {
        boolean inHead = namesSearch(survey.marks().headTitle());
        boolean likely = inHead || survey.marks().noindex();
        return survey.title()
                .map(block -> likely && namesSearch(block.text()))
                .orElseGet(() -> inHead && isAddressOfSearch(url));
    }

    private static boolean isAddressOfSearch(@Nullable URI url) {
        return url != null
                && url.getRawPath() != null
                && SEARCH_PATH
                        .matcher(url.getRawPath().toLowerCase(Locale.ROOT))
                        .find();
    }

    private static boolean namesSearch(String text) {
        Set<Control> named = EnumSet.noneOf(Control.class);
        addControls(text, named);
        return named.contains(Control.SEARCH);
    }

    private Optional<PageVerdict> verdict(PageSurvey survey, ProductSigns signs) {
        boolean likely = signs.points() >= ProductSigns.LIKELY && (signs.declared() || !addressed || !counted);
        int leastLead = likely ? PLAIN : LEAST_LEAD;
        if (points < LIKELY || points - signs.points() < leastLead) {
            return onlyBoxes(survey, signs);
        }
        Strength strength = points - signs.points() >= PLAIN ? Strength.STRONG : Strength.FAIR;
        PageKind kind = search ? PageKind.SEARCH : PageKind.CATEGORY;
        return Optional.of(new PageVerdict(kind, strength, String.join(", ", reasons)));
    }

    /** Most of the page is priced boxes, and nothing else is named with a price or for sale. */
    private static Optional<PageVerdict> onlyBoxes(PageSurvey survey, ProductSigns signs) {
        PageMarks marks = survey.marks();
        long others = survey.blocks().stream().filter(Block::isMain).count();
        boolean mostly = marks.cards() >= MANY_BOXES && marks.cardBlocks() > others;
        return mostly && signs.points() == 0
                ? Optional.of(new PageVerdict(
                        PageKind.CATEGORY, Strength.FAIR, marks.cards() + " priced boxes and no product of its own"))
                : Optional.empty();
    }

    private void weighBoxes(PageMarks marks, BuyBox box) {
        if (marks.cards() >= 4) {
            add(marks.cards() >= 12 ? 3 : 2, marks.cards() + " priced boxes in lists");
        } else if (box.repeatsButtons()) {
            add(2, "the same button to buy again and again");
        }
        if (marks.pointsToNextPage()) {
            add(2, "a next page");
        }
    }

    private void weighControls(PageSurvey survey, BuyBox box) {
        Set<Control> controls = EnumSet.noneOf(Control.class);
        for (Block block : box.blocks()) {
            if (block.text().length() <= LONGEST_CONTROL) {
                addControls(block.text(), controls);
            }
        }
        if (namesSearch(survey.marks().headTitle())) {
            controls.add(Control.SEARCH);
        }
        controls.forEach(this::weigh);
        if (survey.marks().noindex() && !controls.isEmpty()) {
            add(1, "no wish to be indexed");
        }
    }

    private static void addControls(String text, Set<Control> controls) {
        CONTROLS.read(text).matches().forEach(match -> controls.add(match.value()));
    }

    private void weigh(Control control) {
        switch (control) {
            case COUNT -> {
                add(2, "a count of products");
                counted = true;
            }
            case SORT -> add(1, "a choice of order");
            case FILTER -> add(1, "filters");
            case PAGES -> add(1, "pages to leaf through");
            case SEARCH -> {
                add(2, "words of a search");
                search = true;
            }
        }
    }

    private void weighTypes(PageSurvey survey, DeclaredSigns facts) {
        if (facts.declares("SearchResultsPage") || survey.marks().microdata().contains("SearchResultsPage")) {
            add(3, "declared search results");
            search = true;
        } else if (facts.declares("ItemList")
                || facts.declares("CollectionPage")
                || facts.declares("OfferCatalog")
                || survey.marks().microdata().contains("ItemList")
                || survey.marks().microdata().contains("CollectionPage")) {
            add(2, "a declared list");
        }
        if (facts.products() >= 4) {
            add(2, facts.products() + " declared products");
        }
        String type = survey.marks().socialType();
        if (type != null
                && (type.contains("product.group") || type.contains("category") || type.contains("product:group"))) {
            add(3, "the page calls itself a group of products");
        }
    }

    private void weighAddress(@Nullable URI url) {
        if (url == null || url.getRawPath() == null) {
            return;
        }
        String path = url.getRawPath().toLowerCase(Locale.ROOT);
        String query = url.getRawQuery() == null ? "" : url.getRawQuery().toLowerCase(Locale.ROOT);
        boolean product = PRODUCT_PATH.matcher(path).find();
        if (SEARCH_PATH.matcher(path).find() || (SEARCH_QUERY.matcher(query).find() && !product)) {
            add(2, "an address of a search");
            search = true;
        } else if (CATEGORY_PATH.matcher(path).find() && !product) {
            add(2, "an address of a category");
            addressed = true;
        }
        if (PAGE_QUERY.matcher(query).find() && !product) {
            add(1, "an address of one page of many");
        }
    }

    private void add(int weight, String reason) {
        points += weight;
        reasons.add(reason);
    }
}
