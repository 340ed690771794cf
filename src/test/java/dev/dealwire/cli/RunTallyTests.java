package dev.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.fetch.Validators;
import dev.dealwire.history.ChangeRate;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.Recognition;
import dev.dealwire.history.VisitOutcome;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunTallyTests {

    @Test
    void runIsToldByItsLanesMerchantsAndOutcomes() {
        RunTally tally = new RunTally(Map.of("walmart.com", 2, "amazon.com", 1));
        assertThat(tally).hasToString("2 of 2 lanes open, 0 merchants");

        tally.count(visit("walmart/dryer", "walmart.com"), VisitOutcome.UNCHANGED);
        assertThat(tally).hasToString("2 of 2 lanes open, 1 merchant: 1 unchanged");
        tally.count(visit("amazon/dryer", "amazon.com"), VisitOutcome.PRICED);
        tally.count(visit("walmart/brush", "walmart.com"), VisitOutcome.UNCHANGED);

        assertThat(tally).hasToString("0 of 2 lanes open, 2 merchants: 1 priced, 2 unchanged");
    }

    private static PlannedVisit visit(String listing, String key) {
        return new PlannedVisit(
                1,
                ListingId.parse(listing),
                URI.create("https://www." + key + "/"),
                key,
                new Recognition(Validators.NONE, null),
                null,
                null,
                null,
                ChangeRate.UNKNOWN);
    }
}
