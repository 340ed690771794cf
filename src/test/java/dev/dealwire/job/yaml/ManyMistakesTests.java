package dev.dealwire.job.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dealwire.job.Problem;
import org.junit.jupiter.api.Test;

/** Several mistakes at once: each is told, none is told twice, and one does not hide another. */
class ManyMistakesTests {

    @Test
    void fiveDifferentMistakesInOneDefinitionGiveFiveMessages() {
        String text = """
                titel: Hair dryers
                market: full
                schedule:
                  cron: "61 * * * * *"
                  zone: Europe/Paris
                revisit: soon
                listings:
                  - id: full/kettle
                    name: Kettle
                    url: https://www.elsewhere.example/kettle
                slots:
                  - id: kettle-alone
                    kind: single
                    pick: full/kettel
                """;

        assertThat(new Example().with("full.yaml", text).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "full.yaml:1:1: titel: found an unknown key, wanted title, market, schedule, revisit, revisit-bounds, deadline, event, deal,"
                                + " listings, discover or slots; did you mean 'title'?",
                        "full.yaml:4:9: schedule.cron: found '61 * * * * *', wanted six cron fields (second minute hour"
                                + " day month weekday) such as '0 */30 * * * *'",
                        "full.yaml:6:10: revisit: found 'soon', wanted a duration from 1m to 30d, such as 90s, 30m, 6h"
                                + " or 2d",
                        "full.yaml:10:10: listings[0].url: found the host 'www.elsewhere.example', wanted a host of"
                                + " full: www.full.example or *.shop.full.example",
                        "full.yaml:14:11: slots[0].pick: found 'full/kettel', wanted a listing of this job; did you"
                                + " mean 'full/kettle'?");
    }

    @Test
    void mistakesOfAllFilesAreToldTogetherByFile() {
        Example example = new Example()
                .with("full.yaml", Example.text("full.yaml").replace("Europe/Paris", "Paris"))
                .with("markets/prior.yaml", Example.text("markets/prior.yaml").replace("30", "0"))
                .with("merchants/bare.yaml", "name: [");

        assertThat(example.problems())
                .extracting(Problem::place)
                .containsExactly("full.yaml:5:9", "markets/prior.yaml:6:16", "merchants/bare.yaml:1:8");
    }

    @Test
    void merchantThatCannotBeReadIsNotReportedAgainWhereItIsUsed() {
        assertThat(new Example().with("merchants/full.yaml", "\t").problems())
                .extracting(Problem::file)
                .containsExactly("merchants/full.yaml");
    }

    @Test
    void contentsOfMisspeltKeyAreCheckedAsIfItWereSpeltRight() {
        String text = Example.text("full.yaml").replace("listings:", "listing:").replace("name: Toaster", "name: 7");

        assertThat(new Example().with("full.yaml", text).problems())
                .extracting(Problem::path)
                .containsExactly("listing", "listing[1].name");
    }

    @Test
    void listingHasOneAddressInAllJobs() {
        String other = Example.text("full.yaml")
                .replace("kettle?variant=2", "kettle-new")
                .replace("kitchen-round-up", "other-round-up")
                .replace("kettle-alone", "kettle-elsewhere");

        assertThat(new Example().with("other.yaml", other).problems())
                .extracting(Problem::toString)
                .containsExactly("other.yaml:12:10: listings[0].url: found 'https://www.full.example/p/kettle-new',"
                        + " wanted the listing's address in full.yaml line 12:"
                        + " https://www.full.example/p/kettle?variant=2");
    }

    @Test
    void slotsOfTwoJobsHaveDifferentNames() {
        assertThat(new Example().with("other.yaml", Example.text("full.yaml")).problems())
                .extracting(Problem::place, Problem::found)
                .containsExactly(
                        tuple("other.yaml:19:9", "'kitchen-round-up' again, after full.yaml line 19"),
                        tuple("other.yaml:26:9", "'kettle-alone' again, after full.yaml line 26"));
    }

    @Test
    void wildcardOfOneMerchantOverlapsAHostOfAnother() {
        assertThat(new Example()
                        .with("merchants/bare.yaml", "name: Bare\nhosts: [127.0.0.1, outlet.shop.full.example]\n")
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("merchants/full.yaml:4:5: hosts[1]: found '*.shop.full.example', which belongs to bare"
                        + " (merchants/bare.yaml line 2), wanted hosts of one merchant only");
    }
}
