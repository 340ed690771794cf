package dev.dealwire.match.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.match.ListedProduct;
import dev.dealwire.match.MatchedProduct;
import dev.dealwire.match.MatchedProduct.Pair;
import dev.dealwire.match.ProductMatcher;
import dev.dealwire.match.Ruling;
import dev.dealwire.match.UnknownListingException;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.TestDatabase;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ProductMatchingIntegrationTests {

    private static final ListingId ONE = ListingId.parse("one/headphones");
    private static final ListingId TWO = ListingId.parse("two/headphones");
    private static final ListingId THREE = ListingId.parse("three/headphones");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T00:00:00Z"));
    private final HikariDataSource source = source();
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final JdbcProductMatches matches =
            new JdbcProductMatches(jdbc, new TransactionTemplate(new DataSourceTransactionManager(source)));
    private final ProductMatcher matcher = new ProductMatcher(matches);

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void listingsOfThreeShopsBecomeOneProductWithItsEvidence() {
        stated(ONE, "Sony WH-1000XM5 Wireless Noise Cancelling Headphones - Black", null);
        stated(TWO, "Sony WH1000XM5 Kabellose Bluetooth Noise Cancelling Kopfhörer schwarz", "04548736132580");
        stated(THREE, "WH-1000XM5 Casque noir", "04548736132580");
        stated(ListingId.parse("two/older"), "Sony WH-1000XM4 Wireless Noise Cancelling Headphones - Black", null);

        assertThat(match()).isEqualTo(4);

        MatchedProduct product = matches.of(ONE).orElseThrow();
        assertThat(product.listings()).extracting(ListedProduct::listing).containsExactly(ONE, THREE, TWO);
        assertThat(product.pairs())
                .contains(new Pair(TWO, THREE, "same", List.of("gtin", "GTIN 04548736132580")))
                .anySatisfy(pair -> assertThat(pair.evidence()).contains("model", "model differs"));
        assertThat(matches.of(ListingId.parse("two/older"))).isEmpty();
    }

    @Test
    void matchingAgainChangesNothing() {
        stated(ONE, "Sony WH-1000XM5 Headphones Black", null);
        stated(TWO, "Sony WH1000XM5 Kopfhörer schwarz", null);
        match();
        MatchedProduct before = matches.of(ONE).orElseThrow();

        assertThat(match()).isZero();
        assertThat(matches.of(ONE)).hasValue(before);
    }

    @Test
    void editorsSplitHoldsWhateverAJobFindsLater() {
        stated(ONE, "Sony WH-1000XM5 Headphones Black", null);
        stated(TWO, "Sony WH1000XM5 Kopfhörer schwarz", null);
        match();

        rule(ONE, TWO, false);
        assertThat(matches.of(ONE)).isEmpty();

        clock.advance(Duration.ofDays(1));
        stated(TWO, "Sony WH1000XM5 Bluetooth Kopfhörer schwarz", null);
        assertThat(match()).isEqualTo(1);
        assertThat(matches.of(ONE)).isEmpty();
    }

    @Test
    void editorsJoinHoldsAgainstAVetoAndIsUndoneOnlyByAnEditor() {
        stated(ONE, "Sony WH-1000XM5 Headphones Black", null);
        stated(TWO, "Sony WH-1000XM5 Headphones Silver", null);
        match();
        assertThat(matches.of(ONE)).isEmpty();

        rule(ONE, TWO, true);
        long number = matches.of(ONE).orElseThrow().number();
        clock.advance(Duration.ofDays(1));
        stated(ONE, "Sony WH-1000XM5 Headphones, Black", null);
        match();
        assertThat(matches.find(number).orElseThrow().listings()).hasSize(2);
        assertThat(matches.find(number).orElseThrow().pairs())
                .containsExactly(new Pair(ONE, TWO, "joined", List.of("by ada", "told apart by hand")));

        rule(TWO, ONE, false);
        assertThat(matches.all()).isEmpty();
    }

    @Test
    void productKeepsItsNumberWhenAListingLeavesIt() {
        stated(ONE, "Sony WH-1000XM5 Headphones Black", null);
        stated(TWO, "Sony WH1000XM5 Kopfhörer schwarz", null);
        stated(THREE, "Sony WH-1000XM5 casque noir", null);
        match();
        long number = matches.of(ONE).orElseThrow().number();

        clock.advance(Duration.ofDays(1));
        stated(THREE, "Sony WH-1000XM4 casque noir", null);
        match();

        assertThat(matches.find(number).orElseThrow().listings())
                .extracting(ListedProduct::listing)
                .containsExactly(ONE, TWO);
        assertThat(matches.of(THREE)).isEmpty();
    }

    @Test
    void rulingOnAListingNeverReadIsRefused() {
        assertThatThrownBy(() -> rule(ONE, TWO, true))
                .isInstanceOf(UnknownListingException.class)
                .hasMessage("listing one/headphones was never read, so nothing is known of what it sells");
    }

    private int match() {
        return matcher.matchWaiting(clock.instant());
    }

    private void rule(ListingId one, ListingId other, boolean joined) {
        matcher.rule(new Ruling(one, other, joined, "ada", "told apart by hand", clock.instant()));
    }

    private void stated(ListingId listing, String title, @Nullable String gtin14) {
        jdbc.sql("""
                insert into merchant_listing (listing_id, merchant_id, url, politeness_key, bucket)
                values (:listing, :merchant, 'https://shop.example', 'shop.example', 0)
                on conflict do nothing
                """)
                .param("listing", listing.toString())
                .param("merchant", listing.merchant().value())
                .update();
        jdbc.sql("""
                insert into listed_product (listing_no, title, gtin14, stated_at)
                select listing_no, :title, :gtin, :at from merchant_listing where listing_id = :listing
                on conflict (listing_no) do update set title = excluded.title, stated_at = excluded.stated_at
                """)
                .param("listing", listing.toString())
                .param("title", title)
                .param("gtin", gtin14)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static HikariDataSource source() {
        TestDatabase database = TestDatabase.fresh();
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setMaximumPoolSize(2);
        return source;
    }
}
