package dev.dealwire.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.dealwire.benchmarks.RevisitSimulation.Comparison;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisitSimulationTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readersSeeAtMostThreeFifthsOfTheOutdatedPricesForAsManyRequests(long seed) {
        Comparison result = RevisitSimulation.compare(500, seed);

        assertThat(result.requestsPerDay())
                .isCloseTo(500 * 4, withinPercentage(2))
                .isCloseTo(result.uniformRequestsPerDay(), withinPercentage(1));
        assertThat(result.stale()).isPositive().isLessThanOrEqualTo(0.6 * result.uniformlyStale());
    }
}
