package dev.dealwire.price;

/**
 * The weights of the offer decision, all of them. A candidate's score is the sum of the evidence for it; the scores of
 * candidates that name the same amount add up, once for each independent source. What the words mean is said where they are
 * given: {@link DeclaredCandidates} and {@link VisibleCandidates}.
 */
enum Evidence {
    // What the page declares for machines. Each form counts once for an amount.
    HINTED(80, "stands where the merchant's profile says"),
    JSON_LD(45, "declared in JSON-LD"),
    MICRODATA(42, "declared in microdata"),
    RDFA(40, "declared in RDFa"),
    META(34, "declared in the head"),
    STATE(28, "in the page's own data"),
    UNDECIDED_PRODUCT(-14, "of a product not tied to this page"),
    SIBLING_PRODUCT(-30, "of another variant"),
    CHOSEN_OFFER(8, "the offer this address chooses"),
    ONE_OF_MANY_OFFERS(-12, "one of several different offers"),
    EXPIRED(-6, "no longer valid by its own date"),
    RANGE_FLOOR(-16, "the floor of a declared range"),

    // Where a visitor sees it.
    SHOWN(14, "shown"),
    TITLE_BLOCK(24, "in one block with the title"),
    TITLE_NEAR(17, "near the title"),
    TITLE_FAR(9, "in a wider block with the title"),
    BUY_BLOCK(18, "in one block with the buy button"),
    BUY_NEAR(11, "near the buy button"),
    FIRST_AFTER_TITLE(15, "the first amount after the title"),
    EARLY_AFTER_TITLE(9, "among the first amounts after the title"),
    CLOSE_AFTER_TITLE(8, "few words after the title"),
    BESIDE_TITLE(6, "just before the title"),
    BEFORE_TITLE(-9, "before the title"),
    LATE_AFTER_TITLE(-8, "long after the title"),
    PRICE_ELEMENT(10, "its element is called a price"),
    CALLED_CURRENT(7, "called current, final or sale"),
    CURRENT_LABEL(6, "labelled as today's price"),
    NAMED(12, "right behind the product's name"),
    LARGE_TYPE(4, "in large type"),
    SMALL_TYPE(-4, "in small type"),
    BESIDE_REFERENCE(8, "beside a higher price that is crossed out or labelled"),
    PRODUCT_BLOCK(5, "in the product's block"),
    REPEATED(5, "shown again in the product's block"),
    NO_SIGN(-5, "without a currency sign"),
    SOFT_REFERENCE(-12, "its element is called old or regular, and no other price stands beside it"),

    FALLING_RANGE(0, "one end of a range that falls"),
    PRICE_OF_PIECE(0, "what one piece costs, and nothing else can be the price"),
    ONE_OF_SEVERAL_PIECES(0, "what one piece of the declared price comes to"),
    SOLD_USED(0, "the page sells the thing used"),
    DECLARED_PRICE(0, "declared as the price"),
    DECLARED_FOR_SOME(0, "declared as a price for some only"),
    ONLY_BESIDE_REFERENCE(0, "the only amount beside a crossed-out price"),
    NET_PRICE(0, "belongs to a price without tax"),
    ONLY_BASIS(0, "said to be without tax, and the page shows no other"),
    AFTER_COUPON(0, "what a coupon or a rebate leaves of a price before it"),
    HIGHER_OF_A_PAIR(0, "the higher of two prices side by side"),
    PRICE_OF_PART(0, "of a part, below a greater price"),
    SAME_IN_OTHER_MONEY(0, "the amount beside it in another currency"),

    SHOWN_FLOOR(-5, "the floor of a shown range"),

    // What sets it apart.
    HIDDEN(-22, "hidden"),
    OTHER_PRODUCTS(-70, "in a section about other products"),
    OTHER_SELLERS(-30, "in a list of other sellers"),
    CHROME(-26, "in a header, footer or overlay"),
    CART(-24, "in the basket"),
    REVIEWS(-30, "among reviews"),
    DESCRIPTION(-14, "in the description"),
    ADD_ONS(-26, "among extras"),
    VARIANTS(-8, "in a selector of variants"),
    SPECIAL_TERMS(-26, "in a section with terms of its own"),
    LINKED(-24, "part of a link to another page"),
    CARD(-30, "in one of several alike boxes that lead elsewhere"),
    LISTED(-10, "one of several rows with amounts"),
    OTHER_HEADING(0, "under a heading of its own"),
    PROSE(-24, "in running text"),
    ON_REQUEST(-60, "the page says that its price is given on request"),
    VARIANT_SHOWN(-40, "the page shows the price of a variant within the range"),
    CONTRADICTED(-40, "the page shows it as another kind of price");

    private final int points;
    private final String words;

    Evidence(int points, String words) {
        this.points = points;
        this.words = words;
    }

    String words() {
        return words;
    }

    int points() {
        return points;
    }

    /** For an operator, for example {@code near the title +17}. */
    @Override
    public String toString() {
        return words + (points < 0 ? " " : " +") + points;
    }
}
