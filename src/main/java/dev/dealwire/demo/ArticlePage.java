package dev.dealwire.demo;

import dev.dealwire.catalog.SlotId;
import dev.dealwire.publish.ArticleMarkup;
import dev.dealwire.publish.EmbedPolicy;
import dev.dealwire.publish.Snippet;
import dev.dealwire.publish.SnippetRenderer;
import dev.dealwire.publish.SnippetStore;
import dev.dealwire.publish.html.templates.demo.JtearticleGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A magazine's article that embeds the published snippets the way a server-side include does: their HTML stands in the page
 * when it leaves the server. It knows nothing of prices but what the snippets say.
 */
public final class ArticlePage {

    private final SnippetStore store;
    private final SnippetRenderer html;
    private final ArticleMarkup markup;
    private final EmbedPolicy embeds;
    private final List<SampleShop> shops;

    /** @param html of the format that articles include */
    public ArticlePage(
            SnippetStore store,
            SnippetRenderer html,
            ArticleMarkup markup,
            EmbedPolicy embeds,
            List<SampleShop> shops) {
        this.store = store;
        this.html = html;
        this.markup = markup;
        this.embeds = embeds;
        this.shops = List.copyOf(shops);
    }

    /**
     * The page as it reads at a moment.
     *
     * @param notice what to tell the visitor about the last button; null if none was pressed
     */
    public String render(Instant now, @Nullable String notice) {
        Map<SlotId, Snippet> snippets = new LinkedHashMap<>();
        for (SlotId slot : List.of(DemoSlots.ROUND_UP, DemoSlots.REVLON, DemoSlots.SHARK, DemoSlots.BABYLISS)) {
            store.find(slot).ifPresent(snippet -> snippets.put(slot, snippet.at(now)));
        }
        RawContent structured = new RawContent(markup.markup(List.copyOf(snippets.values())));
        Map<SlotId, String> included = new LinkedHashMap<>();
        snippets.forEach((slot, snippet) -> included.put(slot, html.render(snippet)));
        StringOutput output = new StringOutput();
        JtearticleGenerated.render(
                new OwaspHtmlTemplateOutput(output), null, new ArticleView(included, structured, shops, notice));
        return output.toString();
    }

    /** The Content-Security-Policy that the page runs under: its own style, the snippets' style and script, nothing else. */
    public String contentSecurityPolicy() {
        return "default-src 'none'; style-src " + ArticleView.STYLE.expression() + " " + embeds.styleSource()
                + "; script-src " + embeds.scriptSource()
                + "; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }
}
