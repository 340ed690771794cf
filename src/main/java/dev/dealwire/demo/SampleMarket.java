package dev.dealwire.demo;

import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.TrackedListing;
import dev.dealwire.money.Money;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sample shops, open for business, and the hand that changes what they charge. It opens on an ordinary day at regular
 * prices; each later state comes by a method called for it. Close it to shut the shops.
 */
public final class SampleMarket implements AutoCloseable {

    private final Shelves shelves;
    private final List<SampleShop> shops = new ArrayList<>();
    private final SampleNetwork network;

    private SampleMarket(Clock clock, int firstPort) {
        this.shelves = new Shelves(clock);
        this.network = new SampleNetwork(port(firstPort, 0), this::origins);
        for (ShopFront front : ShopFront.values()) {
            shops.add(new SampleShop(front, shelves, port(firstPort, 1 + shops.size())));
        }
    }

    /**
     * Opens the shops on an ordinary day.
     *
     * @param clock when a page was changed, for its Last-Modified
     * @param firstPort of four that follow each other; 0 for any that are free
     */
    public static SampleMarket open(Clock clock, int firstPort) {
        return new SampleMarket(clock, firstPort);
    }

    public List<SampleShop> shops() {
        return List.copyOf(shops);
    }

    /** The pages of all shops, in the editor's order. */
    public List<TrackedListing> listings() {
        return SampleProducts.ALL.stream()
                .map(product -> new TrackedListing(
                        product.id(), product.name(), shop(product).page(product)))
                .toList();
    }

    /** What an operator would have written down of these shops. */
    public List<MerchantProfile> merchants() {
        return Arrays.stream(ShopFront.values())
                .map(front -> SampleProfiles.profile(front, programme(front)))
                .toList();
    }

    /** Keeps a product off the shelf until the sale; until then its page is not there. */
    public void keepForSale(SampleProduct product) {
        shelves.withdraw(product);
    }

    /** Puts the sale's tags on all shelves that still have their ordinary ones, and everything onto its shelf. */
    public void startSale() {
        shelves.putBackAll();
        SampleProducts.ALL.forEach(
                product -> shelves.change(product, tag -> tag.equals(product.ordinaryTag()) ? product.saleTag() : tag));
    }

    public void changePrice(SampleProduct product, Money price) {
        shelves.change(product, tag -> tag.withCurrent(price));
    }

    public void sellOut(SampleProduct product) {
        shelves.change(product, ShelfTag::whenSoldOut);
    }

    /** The page still answers, and says nothing of a price any more. */
    public void breakPage(SampleProduct product) {
        shelves.change(product, ShelfTag::whenBroken);
    }

    /** Back to an ordinary day. */
    public void reset() {
        SampleProducts.ALL.forEach(product -> shelves.change(product, _ -> product.ordinaryTag()));
    }

    public ShelfTag tag(SampleProduct product) {
        return shelves.tag(product);
    }

    @Override
    public void close() {
        shops.forEach(SampleShop::close);
        network.close();
    }

    private SampleShop shop(SampleProduct product) {
        return shops.stream()
                .filter(shop -> shop.front().sells(product))
                .findFirst()
                .orElseThrow();
    }

    private List<String> origins() {
        return shops.stream().map(SampleShop::origin).toList();
    }

    private AffiliateProgramme programme(ShopFront front) {
        return switch (front) {
            case HEARTHSIDE -> new AffiliateProgramme.Impact(network.host(), "310022", "565706", "9383");
            case BRIGHTWELL -> new AffiliateProgramme.Impact(network.host(), "310022", "781244", "11020");
            case PARCELPORT -> new AffiliateProgramme.Amazon("dealwire-20");
        };
    }

    private static int port(int firstPort, int number) {
        return firstPort == 0 ? 0 : firstPort + number;
    }
}
