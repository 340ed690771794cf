package dev.dealwire.demo;

import dev.dealwire.publish.InlineSource;
import gg.jte.Content;
import gg.jte.TemplateOutput;

/** Text of the program's own that stands in a page as it is: a style, a rendered snippet, escaped JSON. */
record RawContent(String text) implements Content {

    RawContent(InlineSource source) {
        this(source.text());
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(text);
    }
}
