package dev.dealwire.demo;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.money.Money;
import java.util.List;

/** The hair dryers of the sample shops. */
public final class SampleProducts {

    public static final SampleProduct REVLON = new SampleProduct(
            ListingId.parse("hearthside/revlon-1875-turbo-fast-dry"),
            "Revlon 1875 Turbo Fast Dry",
            "Revlon",
            "HS-40187",
            "/beauty/hair-dryers/revlon-1875-turbo-fast-dry",
            usd("25"),
            usd("20"),
            null,
            "An 1875-watt dryer with two speeds, a cool shot and a removable filter.");

    public static final SampleProduct BABYLISS = new SampleProduct(
            ListingId.parse("brightwell/babyliss-pro-nano-titanium"),
            "BaByliss Pro Nano Titanium",
            "BaByliss Pro",
            "BW-2207",
            "/p/2207-babyliss-pro-nano-titanium",
            usd("95"),
            usd("90"),
            null,
            "A salon dryer with a titanium grille, six heat and speed settings and a long cord.");

    public static final SampleProduct SHARK = new SampleProduct(
            ListingId.parse("hearthside/shark-hyperair"),
            "Shark HyperAIR",
            "Shark",
            "HS-40311",
            "/beauty/hair-dryers/shark-hyperair",
            usd("179"),
            usd("159"),
            null,
            "A light dryer that sets heat and airflow by the attachment it wears.");

    public static final SampleProduct CONAIR = new SampleProduct(
            ListingId.parse("hearthside/conair-infinitipro-1875"),
            "Conair InfinitiPro 1875",
            "Conair",
            "HS-40090",
            "/beauty/hair-dryers/conair-infinitipro-1875",
            usd("40"),
            usd("38"),
            null,
            "A folding dryer with a diffuser and a concentrator in the box.");

    public static final SampleProduct REMINGTON = new SampleProduct(
            ListingId.parse("brightwell/remington-d3190"),
            "Remington D3190 Damage Protection",
            "Remington",
            "BW-1319",
            "/p/1319-remington-d3190",
            usd("20"),
            usd("19"),
            null,
            "A small dryer with a ceramic grille, three heats and two speeds.");

    /** Always at 39.99, and always with a list price beside it that nobody ever paid. */
    public static final SampleProduct HOT_TOOLS = new SampleProduct(
            ListingId.parse("brightwell/hot-tools-pro-artist"),
            "Hot Tools Pro Artist Turbo",
            "Hot Tools",
            "BW-3058",
            "/p/3058-hot-tools-pro-artist",
            usd("39.99"),
            usd("39.99"),
            usd("79.99"),
            "A dryer with direct ions, a cold shot and a quiet fan.");

    /** Sold by a shop whose programme lets nobody show a price that was read off its page. */
    public static final SampleProduct PANASONIC = new SampleProduct(
            ListingId.parse("parcelport/panasonic-nanoe"),
            "Panasonic Nanoe EH-NA67",
            "Panasonic",
            "B0DEALWIRE",
            "/Panasonic-Nanoe-EH-NA67/dp/B0DEALWIRE",
            usd("149.99"),
            usd("99.99"),
            null,
            "A dryer that draws moisture from the air and blows it out with the heat.");

    /** In the demo it comes onto the shelf with the sale, so that nobody knows what it cost before. */
    public static final SampleProduct T3 = new SampleProduct(
            ListingId.parse("brightwell/t3-fit-compact"),
            "T3 Fit Compact",
            "T3",
            "BW-4410",
            "/p/4410-t3-fit-compact",
            usd("150"),
            usd("120"),
            null,
            "A small dryer that folds away, with a cool shot and two attachments.");

    static final List<SampleProduct> ALL =
            List.of(REVLON, BABYLISS, SHARK, CONAIR, REMINGTON, HOT_TOOLS, PANASONIC, T3);

    private SampleProducts() {}

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
