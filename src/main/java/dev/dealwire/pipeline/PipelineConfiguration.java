package dev.dealwire.pipeline;

import dev.dealwire.fetch.PageArchive;
import dev.dealwire.fetch.PageFetcher;
import dev.dealwire.history.ArchivedFragments;
import dev.dealwire.history.PlausibilityPolicy;
import dev.dealwire.history.Witnesses;
import dev.dealwire.job.Definitions;
import dev.dealwire.price.OfferReader;
import dev.dealwire.publish.ClaimChains;
import dev.dealwire.publish.Claims;
import dev.dealwire.publish.LinkRule;
import dev.dealwire.publish.MarkdownSnippetRenderer;
import dev.dealwire.publish.RevisedSlots;
import dev.dealwire.publish.SnippetComposer;
import dev.dealwire.publish.SnippetRenderer;
import dev.dealwire.publish.SnippetRevisions;
import dev.dealwire.publish.SnippetStore;
import dev.dealwire.publish.TextSnippetRenderer;
import java.time.Clock;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.beans.factory.annotation.Value;
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
    PageVisitor pageVisitor(PageFetcher fetcher, OfferReader reader, ReaderVersion readers, Clock clock) {
        return new PageVisitor(fetcher, reader, readers, new PlausibilityPolicy(), clock);
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

    @Bean
    SnippetRenderer textSnippetRenderer() {
        return new TextSnippetRenderer();
    }

    @Bean
    SnippetRenderer markdownSnippetRenderer() {
        return new MarkdownSnippetRenderer();
    }

    @Bean
    ArchivedFragments archivedFragments(PageArchive archive, OfferReader reader, Definitions definitions) {
        return new ArchivedFragments(archive, reader, definitions);
    }

    @Bean
    ClaimChains claimChains(Claims claims, Witnesses witnesses, ArchivedFragments fragments) {
        return new ClaimChains(claims, witnesses, fragments);
    }

    @Bean
    RevisedSlots revisedSlots(
            SnippetRevisions revisions,
            SnippetStore store,
            @Value("${dealwire.links.loopback-allowed:false}") boolean loopbackAllowed) {
        LinkRule links = loopbackAllowed ? LinkRule.HTTPS_OR_LOOPBACK : LinkRule.HTTPS_ONLY;
        return new RevisedSlots(new SnippetComposer(links), revisions, store);
    }
}
