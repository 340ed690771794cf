package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.money.Money;

/**
 * What is asked about the past of one listing.
 *
 * @param price what past prices are held against; only those in its currency count
 */
public record PastQuestion(ListingId listing, Money price, Window window) {

    public static PastQuestion aboutCurrentPrice(ListingPrice price, Window window) {
        return new PastQuestion(price.listing(), price.terms().currentPrice(), window);
    }
}
