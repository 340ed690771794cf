package dev.dealwire.match.jdbc;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.match.ListedProduct;
import dev.dealwire.match.MatchVerdict;
import dev.dealwire.match.MatchedProduct;
import dev.dealwire.match.ProductMatches;
import dev.dealwire.match.Ruling;
import dev.dealwire.match.UnknownListingException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcProductMatches implements ProductMatches {

    private final TransactionOperations transactions;
    private final ListedProducts listed;
    private final MatchFindings findings;
    private final MatchRulings rulings;
    private final Neighbourhoods neighbourhoods;
    private final ProductNumbers numbers;
    private final MatchedProducts products;

    JdbcProductMatches(JdbcClient jdbc, TransactionOperations transactions) {
        this.transactions = transactions;
        this.listed = new ListedProducts(jdbc);
        this.findings = new MatchFindings(jdbc);
        this.rulings = new MatchRulings(jdbc);
        this.neighbourhoods = new Neighbourhoods(jdbc);
        this.numbers = new ProductNumbers(jdbc);
        this.products = new MatchedProducts(jdbc);
    }

    @Override
    public List<ListedProduct> waiting(int most) {
        return listed.waiting(most);
    }

    @Override
    public List<ListedProduct> candidates(ListedProduct product) {
        return listed.candidates(product);
    }

    @Override
    public void record(ListedProduct product, Map<ListedProduct, MatchVerdict> verdicts, Instant judgedAt) {
        transactions.executeWithoutResult(status -> findings.record(product, verdicts, judgedAt));
    }

    @Override
    public Neighbourhood neighbourhood(Collection<ListingId> listings) {
        return neighbourhoods.around(listings);
    }

    @Override
    public void assign(List<Set<ListingId>> groups, Instant madeAt) {
        transactions.executeWithoutResult(status -> numbers.assign(groups, madeAt));
    }

    @Override
    public void rule(Ruling ruling) {
        requireStated(ruling.one());
        requireStated(ruling.other());
        rulings.add(ruling);
    }

    private void requireStated(ListingId listing) {
        if (!listed.holds(listing)) {
            throw new UnknownListingException(listing);
        }
    }

    @Override
    public Optional<MatchedProduct> find(long product) {
        return products.find(product);
    }

    @Override
    public Optional<MatchedProduct> of(ListingId listing) {
        return products.of(listing);
    }

    @Override
    public Map<ListingId, List<ListingId>> sameProduct(Collection<ListingId> listings) {
        return products.sameProduct(listings);
    }

    @Override
    public List<Long> all() {
        return products.all();
    }
}
