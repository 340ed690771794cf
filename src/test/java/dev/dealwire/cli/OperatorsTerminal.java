package dev.dealwire.cli;

import dev.dealwire.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where a test types commands and reads what they print. Settings are as they were when the test is over. */
final class OperatorsTerminal implements AfterEachCallback {

    private final Map<String, @Nullable String> before = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Names a database of the test's own, as a deployer would. */
    TestDatabase useTestDatabase() {
        TestDatabase database = TestDatabase.fresh();
        set("spring.datasource.url", database.url());
        set("spring.datasource.username", database.user());
        set("spring.datasource.password", database.password());
        return database;
    }

    void set(String key, String value) {
        if (!before.containsKey(key)) {
            before.put(key, System.getProperty(key));
        }
        System.setProperty(key, value);
    }

    /** Runs {@code dealwire} and returns its exit status. */
    int dealwire(String... arguments) {
        return Dealwire.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /** All that was printed so far. */
    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        before.forEach((key, value) -> {
            if (value == null) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, value);
            }
        });
    }
}
