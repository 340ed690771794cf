package dev.dealwire.demo;

import dev.dealwire.catalog.SlotId;
import dev.dealwire.publish.InlineSource;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the article's template asks for. */
public record ArticleView(
        Map<SlotId, String> included,
        Content structuredData,
        List<SampleShop> shops,
        @Nullable String notice) {

    static final InlineSource STYLE = InlineSource.beside(ArticleView.class, "article.css");

    public Content style() {
        return new RawContent(STYLE);
    }

    /** The snippet's fragment; nothing at all where none is published. */
    public Content include(SlotId slot) {
        return new RawContent(included.getOrDefault(slot, ""));
    }

    public List<DemoAction> actions() {
        return List.of(DemoAction.values());
    }
}
