package dev.dealwire.match;

import dev.dealwire.catalog.ListingId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What listings say they sell, what was found of pairs of them, what editors decided, and the products that follow. */
public interface ProductMatches {

    /** Listings whose statement is new or has changed since they were matched. */
    List<ListedProduct> waiting(int most);

    /** Listings of other merchants, or of the same, worth holding against this one: by number, by title alike. */
    List<ListedProduct> candidates(ListedProduct product);

    /** Replaces what was found of this listing, and counts it as matched. */
    void record(ListedProduct product, Map<ListedProduct, MatchVerdict> verdicts, Instant judgedAt);

    /** All that hang together with these listings, by findings, rulings or a product they share. */
    Neighbourhood neighbourhood(Collection<ListingId> listings);

    /** Makes each group of two or more a product, which keeps its number where it had one; those alone are none. */
    void assign(List<Set<ListingId>> groups, Instant madeAt);

    /** @throws UnknownListingException if a listing never stated what it sells */
    void rule(Ruling ruling);

    Optional<MatchedProduct> find(long product);

    /** Empty if the listing is like no other. */
    Optional<MatchedProduct> of(ListingId listing);

    /** The listings of each one's product, itself included. One that is like no other is left out. */
    Map<ListingId, List<ListingId>> sameProduct(Collection<ListingId> listings);

    /** The numbers of all products, in order. */
    List<Long> all();

    /** Listings and what is known of pairs of them. */
    record Neighbourhood(Set<ListingId> listings, List<PairKnowledge> pairs) {}
}
