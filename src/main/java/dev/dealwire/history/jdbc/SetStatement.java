package dev.dealwire.history.jdbc;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A statement that writes many rows at once. It reads them from {@code r}, which is made of one array a column: the server plans
 * and answers once, however many rows there are.
 */
final class SetStatement {

    private final List<Column> columns;
    private final String sql;

    /**
     * @param columns names and types of the columns of {@code r}, for example {@code visit bigint, at timestamptz}
     * @param sql an insert or update that reads {@code r}
     */
    SetStatement(String columns, String sql) {
        this.columns = Arrays.stream(columns.split(",")).map(Column::parse).toList();
        this.sql = "with r as materialized (select * from unnest("
                + String.join(", ", this.columns.stream().map(Column::array).toList())
                + ") as r ("
                + String.join(", ", this.columns.stream().map(Column::name).toList())
                + "))\n"
                + sql;
    }

    /** @param rows each with a value, or null, for every column; what else it holds is left alone */
    void execute(JdbcClient jdbc, List<? extends Map<String, ?>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        StatementSpec statement = jdbc.sql(sql);
        for (Column column : columns) {
            statement = statement.param(
                    column.name(),
                    rows.stream().map(row -> text(row.get(column.name()))).toArray(String[]::new));
        }
        statement.update();
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof Timestamp moment) {
            return moment.toInstant().toString();
        }
        return value == null ? null : value.toString();
    }

    private record Column(String name, String type) {

        static Column parse(String text) {
            String[] words = text.strip().split(" ", 2);
            return new Column(words[0], words[1]);
        }

        /** Through text, which every type reads, so that one kind of parameter serves all. */
        String array() {
            return "cast(cast(:" + name + " as text[]) as " + type + "[])";
        }
    }
}
