package dev.dealwire.publish.html;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;

/** Runs a precompiled template; what it prints is escaped by its place in the page. */
final class Rendering {

    private static final int USUAL_LENGTH = 16_384;

    private Rendering() {}

    static String of(Consumer<HtmlTemplateOutput> template) {
        StringOutput output = new StringOutput(USUAL_LENGTH);
        template.accept(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }
}
