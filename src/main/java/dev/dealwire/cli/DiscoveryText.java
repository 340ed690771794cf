package dev.dealwire.cli;

import dev.dealwire.discovery.Discoveries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What looking for listings came to, for people and for programs. */
final class DiscoveryText {

    private DiscoveryText() {}

    /** Empty if nothing was looked for. */
    static String table(List<Discoveries.Result> discoveries) {
        TextTable table = new TextTable("looked at", "pages", "found", "new", "refused", "why", "stopped");
        for (Discoveries.Result result : discoveries) {
            table.row(
                    result.start().toString(),
                    Integer.toString(result.asked()),
                    Integer.toString(result.found()),
                    Integer.toString(result.fresh()),
                    Integer.toString(result.refused()),
                    result.refusals(),
                    stop(result.stopped(), result.detail()));
        }
        return table.isEmpty() ? "" : "\n" + table;
    }

    private static String stop(@Nullable String reason, @Nullable String detail) {
        if (reason == null) {
            return "";
        }
        return detail == null ? reason : reason + " (" + detail + ")";
    }

    static Map<String, @Nullable Object> fields(Discoveries.Result result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("start", result.start().toString());
        fields.put("pages", result.asked());
        fields.put("found", result.found());
        fields.put("new", result.fresh());
        fields.put("refused", result.refused());
        fields.put("why", result.refusals());
        fields.put("stopped", result.stopped());
        fields.put("detail", result.detail());
        return fields;
    }
}
