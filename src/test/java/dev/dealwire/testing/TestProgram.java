package dev.dealwire.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.pipeline.JobRuns;
import dev.dealwire.pipeline.RunExtent;
import dev.dealwire.pipeline.RunProgress;
import dev.dealwire.pipeline.RunReport;
import dev.dealwire.pipeline.RunResult;
import dev.dealwire.publish.ServedSnippets;
import dev.dealwire.publish.SnippetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The whole program with a database and a folder of its own, and the shops it visits. Registered as a field of a test class, it
 * ends with the test, or with the class if its tests share one instance.
 */
public final class TestProgram implements AfterEachCallback, AfterAllCallback {

    private final Clock clock;
    private final Path data;
    private final List<LoopbackShop> shops = new ArrayList<>();
    private Consumer<GenericApplicationContext> parts = _ -> {};
    private @Nullable TestDatabase database;
    private @Nullable ConfigurableApplicationContext context;

    public TestProgram(Clock clock) {
        this.clock = clock;
        try {
            this.data = Files.createTempDirectory("dealwire-test");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Open until the program ends. */
    public LoopbackShop openShop() {
        LoopbackShop shop = new LoopbackShop();
        shops.add(shop);
        return shop;
    }

    /** Counts what it asks of its database from the next start on. */
    public CountedStatements countStatements() {
        CountedStatements statements = new CountedStatements();
        parts = context -> context.registerBean(CountedStatements.class, () -> statements);
        return statements;
    }

    /** Starts it without a web server; what it did before stays in database and folder. */
    public void start(Definitions definitions, String... settings) {
        start(definitions, false, settings);
    }

    /** Starts it with a web server; what it did before stays in database and folder. */
    public void serve(Definitions definitions, String... settings) {
        start(definitions, true, settings);
    }

    public void stop() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** Where it keeps archive and snippets. */
    public Path data() {
        return data;
    }

    /** Of its web server. */
    public URI url(String path) {
        String port = context().getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Runs the job of {@link TestDefinitions} to its end, visiting what is due. */
    public RunReport run() {
        return run(RunExtent.DUE);
    }

    /** Runs the job of {@link TestDefinitions} to its end. */
    public RunReport run(RunExtent extent) {
        RunResult result = tryToRun(extent);
        assertThat(result).isInstanceOf(RunResult.Ended.class);
        return ((RunResult.Ended) result).report();
    }

    /** Runs the job of {@link TestDefinitions}, however that ends. */
    public RunResult tryToRun(RunExtent extent) {
        return bean(JobRuns.class).run(TestDefinitions.JOB, clock.instant(), extent, RunProgress.NONE);
    }

    /** What a reader is told in a slot at the clock's time. */
    public String text(SlotId slot) {
        return bean(ServedSnippets.class)
                .find(slot, SnippetFormat.TEXT, clock.instant())
                .map(content -> new String(content.body(), StandardCharsets.UTF_8))
                .orElseThrow();
    }

    /** What a reader is told of one listing at the clock's time. */
    public String text(String listing) {
        return text(TestDefinitions.single(listing));
    }

    /** As the program tracks it. */
    public JobDefinition job() {
        return bean(Definitions.class).job(TestDefinitions.JOB).orElseThrow();
    }

    /** Of a listing that was seen. */
    public ListingPrice price(ListingId listing) {
        return Objects.requireNonNull(
                bean(PriceHistory.class).current(List.of(listing)).get(listing));
    }

    /** @param rows what stands behind {@code from} in SQL */
    public int count(String rows) {
        return jdbc().sql("select count(*) from " + rows).query(Integer.class).single();
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        if (test.getTestInstanceLifecycle().orElseThrow() == Lifecycle.PER_METHOD) {
            end();
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        end();
    }

    private void start(Definitions definitions, boolean web, String... settings) {
        stop();
        if (database == null) {
            database = TestDatabase.fresh();
        }
        context = TestApplication.start(definitions, database, data, clock, web, parts, settings);
    }

    private ConfigurableApplicationContext context() {
        return Objects.requireNonNull(context, "found a program that is not running, wanted one that was started");
    }

    private void end() throws IOException {
        stop();
        shops.forEach(LoopbackShop::close);
        FileSystemUtils.deleteRecursively(data);
    }
}
