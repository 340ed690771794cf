package dev.dealwire.history.jdbc;

import dev.dealwire.fetch.ArchiveReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Where a visit's bytes lie, as columns. */
final class ArchiveColumns {

    private ArchiveColumns() {}

    /** Null if nothing was kept. */
    static @Nullable ArchiveReference read(ResultSet row) throws SQLException {
        String file = row.getString("archive_file");
        return file == null
                ? null
                : new ArchiveReference(
                        file,
                        row.getLong("archive_offset"),
                        row.getString("archive_digest"),
                        row.getObject("archive_line", Long.class),
                        row.getString("archive_pointer"));
    }

    static MapSqlParameterSource write(MapSqlParameterSource row, @Nullable ArchiveReference archived) {
        return row.addValue("file", archived == null ? null : archived.file())
                .addValue("offset_in_file", archived == null ? null : archived.offset())
                .addValue("digest", archived == null ? null : archived.digest())
                .addValue("line", archived == null ? null : archived.line())
                .addValue("pointer", archived == null ? null : archived.pointer());
    }
}
