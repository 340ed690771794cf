package dev.dealwire.pipeline;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.dealwire.history.HistoryUpkeep;
import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the history up once a day, on one of the nodes that work by schedule. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("db-scheduler.enabled")
class UpkeepConfiguration {

    private static final Logger log = LoggerFactory.getLogger(UpkeepConfiguration.class);

    @Bean
    RecurringTask<Void> historyUpkeepTask(
            HistoryUpkeep history,
            ArchiveUpkeep archive,
            Clock clock,
            @Value("${dealwire.history.upkeep:0 10 3 * * *}") String cron) {
        return Tasks.recurring("history-upkeep", Schedules.cron(cron, ZoneOffset.UTC))
                .execute((instance, context) -> {
                    HistoryUpkeep.Report report = history.keepUp(clock.instant());
                    log.info(
                            "history upkeep: {} months made, dropped {}, {} summaries moved",
                            report.monthsMade(),
                            report.monthsDropped(),
                            report.summariesMoved());
                    ArchiveUpkeep.Report kept = archive.keepUp(clock.instant());
                    log.info(
                            "archive upkeep: {} references forgotten, {} files deleted, {} bytes",
                            kept.forgotten(),
                            kept.files(),
                            kept.bytes());
                });
    }
}
