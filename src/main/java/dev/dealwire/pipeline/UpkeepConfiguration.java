package dev.dealwire.pipeline;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Does the nightly upkeep on one of the nodes that work by schedule. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("db-scheduler.enabled")
class UpkeepConfiguration {

    private static final Logger log = LoggerFactory.getLogger(UpkeepConfiguration.class);

    @Bean
    RecurringTask<Void> nightlyUpkeepTask(NightlyUpkeep upkeep, @Value("${dealwire.upkeep:0 10 3 * * *}") String cron) {
        return Tasks.recurring("nightly-upkeep", schedule(cron))
                .execute((instance, context) -> log.info("upkeep: {}", upkeep.keepUp()));
    }

    private static Schedule schedule(String cron) {
        try {
            return Schedules.cron(cron, ZoneOffset.UTC);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "found dealwire.upkeep '" + cron + "', wanted a cron expression of six fields such as 0 10 3 * * *",
                    malformed);
        }
    }
}
