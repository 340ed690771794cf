package dev.dealwire.cli;

import dev.dealwire.feed.BrokenItem;
import dev.dealwire.feed.FeedDelivery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of feeds, for people and for programs. */
final class FeedText {

    private FeedText() {}

    /** Empty if no feed was read. */
    static String table(List<FeedDelivery> feeds) {
        TextTable deliveries = new TextTable("feed", "result", "items", "broken", "matched", "found");
        TextTable broken = new TextTable("feed", "line", "broken item");
        for (FeedDelivery feed : feeds) {
            deliveries.row(
                    feed.merchant().value(),
                    Objects.requireNonNullElse(feed.reason(), "read"),
                    Long.toString(feed.items()),
                    Long.toString(feed.broken()),
                    Integer.toString(feed.matched()),
                    Objects.requireNonNullElse(feed.detail(), ""));
            feed.firstBroken()
                    .forEach(item -> broken.row(feed.merchant().value(), Long.toString(item.line()), item.why()));
        }
        return (deliveries.isEmpty() ? "" : "\n" + deliveries) + (broken.isEmpty() ? "" : "\n" + broken);
    }

    static Map<String, @Nullable Object> fields(FeedDelivery feed) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("merchant", feed.merchant().value());
        fields.put("location", feed.location());
        fields.put("accepted", feed.isAccepted());
        fields.put("reason", feed.reason());
        fields.put("found", feed.detail());
        fields.put("items", feed.items());
        fields.put("broken", feed.broken());
        fields.put("matched", feed.matched());
        fields.put(
                "brokenItems", feed.firstBroken().stream().map(FeedText::fields).toList());
        return fields;
    }

    private static Map<String, Object> fields(BrokenItem item) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("line", item.line());
        fields.put("why", item.why());
        return fields;
    }
}
