package dev.dealwire.cli;

import dev.dealwire.DealwireApplication;
import dev.dealwire.database.EmbeddedDatabase;
import dev.dealwire.job.Definitions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The program at work: its database open and its parts assembled. Closing it ends both, the database last. */
final class Session implements AutoCloseable {

    private final @Nullable EmbeddedDatabase database;
    private final ConfigurableApplicationContext context;

    private Session(@Nullable EmbeddedDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /** @throws OperatorException if a setting, the database, the port or the data folder keeps it from starting */
    static Session open(Setup setup) {
        try {
            return opened(setup);
        } catch (RuntimeException failed) {
            throw FailedStart.told(failed);
        }
    }

    private static Session opened(Setup setup) {
        EmbeddedDatabase database = namesDatabase() ? null : EmbeddedDatabase.open(setup.data());
        try {
            return new Session(database, start(setup, database));
        } catch (RuntimeException failed) {
            if (database != null) {
                database.close();
            }
            throw failed;
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    <T> T get(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** The port that the web server really listens at. */
    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Returns when the program is told to end. */
    void await() {
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endWith(main), "shutdown"));
        try {
            Thread.sleep(Duration.ofDays(36_500));
        } catch (InterruptedException toldToEnd) {
            // the shutdown hook waits for this thread to close the session
            return;
        }
    }

    private static void endWith(Thread main) {
        main.interrupt();
        try {
            main.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        context.close();
        if (database != null) {
            database.close();
        }
    }

    /** Whether settings name a database, so that none is started here. */
    private static boolean namesDatabase() {
        String url = Optional.ofNullable(System.getProperty("spring.datasource.url"))
                .orElseGet(() -> System.getenv("SPRING_DATASOURCE_URL"));
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "found SPRING_DATASOURCE_URL '" + url + "', wanted jdbc:postgresql://HOST:PORT/NAME");
        }
        return url != null;
    }

    private static ConfigurableApplicationContext start(Setup setup, @Nullable EmbeddedDatabase database) {
        Map<String, Object> properties = new HashMap<>(setup.properties());
        properties.put("dealwire.data", setup.data().toAbsolutePath().toString());
        if (database != null) {
            properties.put("spring.datasource.url", database.url());
            properties.put("spring.datasource.username", database.user());
        }
        return new SpringApplicationBuilder(DealwireApplication.class)
                .web(setup.web() ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(context -> register((GenericApplicationContext) context, setup))
                .run(arguments(properties));
    }

    /** What a command decides stands above what files and environment say. */
    private static String[] arguments(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    private static void register(GenericApplicationContext context, Setup setup) {
        context.registerBean(Definitions.class, setup::definitions);
        setup.parts().forEach(part -> part.accept(context));
    }

    /**
     * What a session is opened with.
     *
     * @param web whether a web server is started
     * @param parts what is put beside the program's own parts
     */
    record Setup(
            Definitions definitions,
            Path data,
            boolean web,
            Map<String, Object> properties,
            List<Consumer<GenericApplicationContext>> parts) {

        static Setup of(Definitions definitions, Path data) {
            return new Setup(definitions, data, false, Map.of("logging.level.dev.dealwire", "warn"), List.of());
        }

        Setup withWeb(int port) {
            return new Setup(definitions, data, true, and("server.port", port), parts);
        }

        Setup with(String property, Object value) {
            return new Setup(definitions, data, web, and(property, value), parts);
        }

        Setup with(Consumer<GenericApplicationContext> part) {
            return new Setup(
                    definitions,
                    data,
                    web,
                    properties,
                    Stream.concat(parts.stream(), Stream.of(part)).toList());
        }

        private Map<String, Object> and(String property, Object value) {
            Map<String, Object> more = new HashMap<>(properties);
            more.put(property, value);
            return Map.copyOf(more);
        }
    }
}
