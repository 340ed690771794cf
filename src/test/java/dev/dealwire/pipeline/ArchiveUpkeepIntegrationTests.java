package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dealwire.fetch.ArchiveFiles;
import dev.dealwire.job.Manners;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;

/** Bytes go when their time is over; what was read in them stays. */
class ArchiveUpkeepIntegrationTests {

    private final SettableClock clock =
            new SettableClock(Clock.systemUTC().instant().minus(Duration.ofDays(30)));

    @RegisterExtension
    private final TestProgram program = new TestProgram(clock);

    private final LoopbackShop shop = program.openShop();

    @BeforeEach
    void start() {
        shop.page("/dryer", ShopPages.product("Dryer", "20.00"));
        start(true);
    }

    private void start(boolean keepPages) {
        Manners manners = new Manners(null, Duration.ZERO, 1_000, keepPages, Duration.ofDays(10), null);
        program.start(new TestDefinitions()
                .manners(manners)
                .listing("dryer", "Dryer", shop.url("/dryer"))
                .build());
    }

    @Test
    void pagesPastTheirKeepingGoAndTheirObservationsStay() {
        program.run();
        clock.advance(Duration.ofDays(32));
        program.run();
        ArchiveUpkeep.Report report = keepUp();

        assertThat(report.forgotten()).isEqualTo(1);
        assertThat(report.files()).isEqualTo(1);
        assertThat(report.bytes()).isPositive();
        assertThat(program.count("visit where archive_file is not null")).isEqualTo(1);
        assertThat(program.count("observation")).isEqualTo(2);
        assertThat(keepUp()).isEqualTo(new ArchiveUpkeep.Report(0, 0, 0));
    }

    @Test
    void pagesWithinTheirKeepingStay() {
        program.run();
        clock.advance(Duration.ofDays(9));
        program.run();

        assertThat(keepUp()).isEqualTo(new ArchiveUpkeep.Report(0, 0, 0));
        assertThat(program.count("visit where archive_file is not null")).isEqualTo(2);
    }

    @Test
    void merchantWhosePagesMayNotBeKeptAnyMoreHasNoneLeft() {
        program.run();
        start(false);
        clock.advance(Duration.ofDays(32));
        program.run();

        assertThat(keepUp().files()).isEqualTo(1);
        assertThat(program.bean(ArchiveFiles.class).complete()).isEmpty();
        assertThat(program.count("visit where archive_file is not null")).isZero();
        assertThat(program.count("observation")).isEqualTo(2);
    }

    @Test
    void pagesGoThoughTheUpkeepOfTheHistoryFails() {
        program.run();
        clock.advance(Duration.ofDays(32));
        program.run();
        program.jdbc().sql("alter table price_summary rename to elsewhere").update();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> program.bean(NightlyUpkeep.class).keepUp())
                .withMessageContaining("price_summary");
        assertThat(program.count("visit where archive_file is not null")).isEqualTo(1);
    }

    private ArchiveUpkeep.Report keepUp() {
        return program.bean(ArchiveUpkeep.class).keepUp(clock.instant());
    }
}
