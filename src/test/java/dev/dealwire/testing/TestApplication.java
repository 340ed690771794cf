package dev.dealwire.testing;

import dev.dealwire.DealwireApplication;
import dev.dealwire.job.Definitions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole program on a test's own database, folder and clock, loopback allowed. */
public final class TestApplication {

    private TestApplication() {}

    public static ConfigurableApplicationContext start(
            Definitions definitions, TestDatabase database, Path data, Clock clock, boolean web, String... more) {
        return start(definitions, database, data, clock, web, _ -> {}, more);
    }

    /** @param parts what is put beside the program's own parts */
    static ConfigurableApplicationContext start(
            Definitions definitions,
            TestDatabase database,
            Path data,
            Clock clock,
            boolean web,
            Consumer<GenericApplicationContext> parts,
            String... more) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(),
                "dealwire.data", data.toString(),
                "dealwire.fetch.loopback-allowed", true,
                "dealwire.links.loopback-allowed", true,
                "server.port", 0));
        return new SpringApplicationBuilder(DealwireApplication.class)
                .web(web ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .initializers(context -> {
                    GenericApplicationContext generic = (GenericApplicationContext) context;
                    generic.registerBean(Definitions.class, () -> definitions);
                    generic.registerBean(Clock.class, () -> clock);
                    parts.accept(generic);
                })
                .run(Stream.concat(
                                properties.entrySet().stream()
                                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }
}
