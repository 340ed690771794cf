package dev.dealwire.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.deal.DealAssessment.Deal;
import dev.dealwire.deal.DealAssessment.NoDeal;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.deal.PastPrices.Seen;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.ListingPrice.Standing;
import dev.dealwire.job.DealCriteria;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DefinitionsReading;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.job.yaml.YamlDefinitions;
import dev.dealwire.money.Money;
import dev.dealwire.money.Percent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped market policies, case by case, through the history's own SQL. */
class MarketCasesTests {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final DealCriteria CRITERIA = new DealCriteria(new Percent(5), Duration.ZERO, null);
    private static final Definitions SHIPPED = shipped();
    private static final List<Case> CASES = cases();

    private static final PastDatabase DATABASE = new PastDatabase();
    private static final Map<Case, ListingId> LISTINGS = new HashMap<>();

    record Case(
            String market,
            String past,
            String now,
            String stated,
            String outcome,
            String reference,
            String verdict,
            String days,
            String why) {

        List<Seen> seen() {
            List<Seen> seen = new ArrayList<>(PastPrices.parse(past, NOW));
            seen.add(present());
            return seen;
        }

        Seen present() {
            return new Seen(NOW, usd(now.replaceAll("[a-z]", "")), now.endsWith("s"), now.endsWith("t"));
        }

        Standing standing() {
            return now.endsWith("g") ? Standing.GONE : now.endsWith("s") ? Standing.SOLD_OUT : Standing.OFFERED;
        }

        @Nullable
        Money statedPrice() {
            return stated.equals("-") ? null : usd(stated);
        }

        MarketPolicy policy() {
            return SHIPPED.market(new MarketId(market));
        }
    }

    @BeforeAll
    static void load() {
        CASES.forEach(one -> LISTINGS.put(one, DATABASE.add(one.seen())));
        DATABASE.load();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    static Stream<Case> rows() {
        return CASES.stream();
    }

    @Test
    void tableHasEveryShippedMarketAndEveryVerdict() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
        assertThat(CASES.stream().map(Case::market).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        SHIPPED.markets().keySet().stream().map(MarketId::value).toList());
        Map<String, List<String>> verdicts = CASES.stream()
                .collect(Collectors.groupingBy(Case::market, Collectors.mapping(Case::verdict, Collectors.toList())));
        assertThat(verdicts)
                .allSatisfy((market, seen) -> assertThat(seen).contains("carried", "unverified", "refuted"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void marketJudgesAsItsTableSays(Case one) {
        DealAssessment assessment =
                policy(one).assess(List.of(latest(one)), NOW).getFirst();

        assertThat(outcome(assessment)).isEqualTo(one.outcome());
        assertThat(found(assessment.reference())).isEqualTo(one.reference() + ' ' + one.verdict() + ' ' + one.days());
    }

    @Test
    void listingsJudgedTogetherAreJudgedAsEachAlone() {
        Map<String, List<Case>> byMarket = CASES.stream().collect(Collectors.groupingBy(Case::market));
        byMarket.forEach((market, cases) -> {
            DealPolicy policy = policy(cases.getFirst());
            List<ListingPrice> prices =
                    cases.stream().map(MarketCasesTests::latest).toList();

            assertThat(policy.assess(prices, NOW))
                    .as(market)
                    .isEqualTo(prices.stream()
                            .map(price -> policy.assess(List.of(price), NOW).getFirst())
                            .toList());
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void obviousImplementationAgreesWithTheTable(Case one) {
        Optional<ObviousReference.Answer> answer = new ObviousReference(one.seen(), one.statedPrice(), NOW)
                .find(one.policy().reference());

        assertThat(answer.map(a -> found(a.reference(), a.verdict(), a.daysCarrying()))
                        .orElse("- - -"))
                .isEqualTo(one.reference() + ' ' + one.verdict() + ' ' + one.days());
    }

    private static DealPolicy policy(Case one) {
        return new DealPolicy(one.policy(), CRITERIA, _ -> Duration.ofDays(1), DATABASE.history());
    }

    private static ListingPrice latest(Case one) {
        ListingId listing = Objects.requireNonNull(LISTINGS.get(one));
        return PastDatabase.latest(listing, one.seen(), one.statedPrice(), one.standing());
    }

    private static String outcome(DealAssessment assessment) {
        return switch (assessment) {
            case Deal deal ->
                Percent.off(deal.reference().reference(), deal.price().terms().currentPrice())
                        .toString();
            case NoDeal none ->
                none.reasons().stream().sorted().map(Reason::word).collect(Collectors.joining(","));
        };
    }

    private static String found(@Nullable ReferenceFinding finding) {
        return finding == null ? "- - -" : found(finding.reference(), finding.verdict(), finding.daysCarrying());
    }

    private static String found(Money reference, ReferenceFinding.Verdict verdict, int days) {
        return reference.amount().stripTrailingZeros().toPlainString() + ' ' + verdict.word() + ' ' + days;
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Definitions shipped() {
        DefinitionsReading reading = new YamlDefinitions().read(Path.of("jobs"));
        return ((DefinitionsReading.Valid) reading).definitions();
    }

    private static List<Case> cases() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/deal/market-cases.tsv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(c -> new Case(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
