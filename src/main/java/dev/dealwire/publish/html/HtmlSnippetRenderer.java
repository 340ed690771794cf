package dev.dealwire.publish.html;

import dev.dealwire.publish.Snippet;
import dev.dealwire.publish.SnippetFormat;
import dev.dealwire.publish.SnippetRenderer;
import dev.dealwire.publish.html.templates.JtesnippetGenerated;

/** The fragment that an article includes. */
final class HtmlSnippetRenderer implements SnippetRenderer {

    @Override
    public SnippetFormat format() {
        return SnippetFormat.HTML;
    }

    @Override
    public String render(Snippet snippet) {
        SnippetView view = new SnippetView(snippet);
        return Rendering.of(output -> JtesnippetGenerated.render(output, null, view));
    }
}
