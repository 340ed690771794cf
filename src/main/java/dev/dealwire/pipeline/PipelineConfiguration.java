package dev.dealwire.pipeline;

import dev.dealwire.fetch.PageFetcher;
import dev.dealwire.history.PlausibilityPolicy;
import dev.dealwire.price.OfferReader;
import java.time.Clock;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class PipelineConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** A restart looks jobs up by name; ours are registered for each launch, since none is a bean. */
    @Bean
    JobRegistry jobRegistry() {
        return new MapJobRegistry();
    }

    @Bean
    OfferReader offerReader() {
        return new OfferReader();
    }

    @Bean
    PageVisitor pageVisitor(PageFetcher fetcher, OfferReader reader, Clock clock) {
        return new PageVisitor(fetcher, reader, new PlausibilityPolicy(), clock);
    }

    /** All buckets of a run at once; each waits for its merchants most of the time. */
    @Bean
    AsyncTaskExecutor bucketExecutor() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("bucket-");
        executor.setVirtualThreads(true);
        return executor;
    }

    @Bean
    TransactionOperations transactionOperations(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
