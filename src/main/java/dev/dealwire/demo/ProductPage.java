package dev.dealwire.demo;

import dev.dealwire.money.Money;
import dev.dealwire.money.MoneyFormat;
import gg.jte.Content;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** What a shop's template asks for. */
public record ProductPage(
        ShopFront shop, String address, SampleProduct product, ShelfTag tag, List<SampleProduct> others) {

    /** As this country's shops print it, always with cents. */
    public String price(Money money) {
        return "$" + money.toDecimalString();
    }

    /** What a fourth of the price comes to, for the line about instalments. */
    public String instalment() {
        BigDecimal quarter = tag.current().amount().divide(BigDecimal.valueOf(4), 2, RoundingMode.UP);
        return "$" + quarter.toPlainString();
    }

    public String saving(Money crossedOut) {
        return new MoneyFormat(Locale.US).format(crossedOut.minus(tag.current()));
    }

    public String availability() {
        return tag.soldOut() ? "https://schema.org/OutOfStock" : "https://schema.org/InStock";
    }

    public Content structuredData() {
        return new RawContent(ProductJsonLd.of(this));
    }

    /** Every second page of a shop without JSON-LD has microdata instead. */
    public boolean hasMicrodata() {
        return product.equals(SampleProducts.REMINGTON);
    }

    public Content style() {
        return SampleShop.STYLE;
    }
}
