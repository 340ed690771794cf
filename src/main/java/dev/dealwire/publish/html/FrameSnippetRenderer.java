package dev.dealwire.publish.html;

import dev.dealwire.publish.Snippet;
import dev.dealwire.publish.SnippetFormat;
import dev.dealwire.publish.SnippetRenderer;
import dev.dealwire.publish.html.templates.JteframeGenerated;

/** The fragment as a document of its own. */
final class FrameSnippetRenderer implements SnippetRenderer {

    @Override
    public SnippetFormat format() {
        return SnippetFormat.FRAME;
    }

    @Override
    public String render(Snippet snippet) {
        SnippetView view = new SnippetView(snippet);
        return Rendering.of(output -> JteframeGenerated.render(output, null, view));
    }
}
