package dev.dealwire.cli;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.util.unit.DataSize;

/**
 * Says why the program could not start where an operator can put it right: a setting, the database, the port, the data folder.
 * Whatever else fails is a bug of ours and stays as it is, with its stack.
 */
final class FailedStart {

    private static final Map<Class<?>, String> WANTED = Map.of(
            int.class, "a whole number",
            long.class, "a whole number",
            boolean.class, "true or false",
            Duration.class, "a duration such as 30s, 5m or 2h",
            DataSize.class, "a size such as 512KB or 1GB",
            URI.class, "an address such as https://example.com/bot",
            Path.class, "a folder");

    private static final String UNREACHABLE = "08";
    private static final String ACCOUNT_REFUSED = "28";
    private static final String NO_SUCH_DATABASE = "3D";

    private FailedStart() {}

    /** What to throw in its place. */
    static RuntimeException told(RuntimeException failure) {
        return causes(failure)
                .flatMap(cause -> mistake(cause).stream())
                .findFirst()
                .map(RuntimeException.class::cast)
                .orElse(failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes.stream();
    }

    private static Optional<OperatorException> mistake(Throwable cause) {
        return switch (cause) {
            case BindException setting -> Optional.of(mistake(setting));
            case TypeMismatchException setting ->
                Optional.of(OperatorException.usage(
                        "found the setting '" + setting.getValue() + "', wanted " + wanted(setting.getRequiredType())));
            case PortInUseException port ->
                Optional.of(OperatorException.fellShort(
                        "found port " + port.getPort() + " in use, wanted a free one; --port names another"));
            case SQLException database -> mistake(database);
            case UncheckedIOException folder -> Optional.of(OperatorException.fellShort(firstLine(folder)));
            case IllegalArgumentException check
            when String.valueOf(check.getMessage()).startsWith("found ") ->
                Optional.of(OperatorException.usage(firstLine(check)));
            default -> Optional.empty();
        };
    }

    /** A check of our own says it best, and is the cause where one failed. */
    private static OperatorException mistake(BindException failed) {
        Optional<OperatorException> check = causes(failed)
                .filter(IllegalArgumentException.class::isInstance)
                .flatMap(cause -> mistake(cause).stream())
                .findFirst();
        ConfigurationProperty property = failed.getProperty();
        String value = property == null ? "nothing" : "'" + property.getValue() + "'";
        return check.orElseGet(
                () -> OperatorException.usage("found " + failed.getName() + " " + value + origin(property) + ", wanted "
                        + wanted(failed.getTarget().getType().resolve())));
    }

    private static String origin(@Nullable ConfigurationProperty property) {
        Origin origin = property == null ? null : property.getOrigin();
        return origin == null ? "" : " (" + origin + ")";
    }

    private static String wanted(@Nullable Class<?> type) {
        return type == null ? "another" : WANTED.getOrDefault(type, "a " + type.getSimpleName());
    }

    private static Optional<OperatorException> mistake(SQLException failed) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        if (state.startsWith(UNREACHABLE)) {
            return Optional.of(OperatorException.fellShort("cannot reach the database: " + firstLine(failed)));
        }
        boolean refused = state.startsWith(ACCOUNT_REFUSED) || state.startsWith(NO_SUCH_DATABASE);
        return refused
                ? Optional.of(OperatorException.usage("the database refuses the connection: " + firstLine(failed)))
                : Optional.empty();
    }

    private static String firstLine(Exception failed) {
        Throwable cause = failed instanceof UncheckedIOException ? failed.getCause() : null;
        String message = String.valueOf(failed.getMessage()) + (cause == null ? "" : ": " + cause);
        return message.lines().findFirst().orElse(failed.toString());
    }
}
