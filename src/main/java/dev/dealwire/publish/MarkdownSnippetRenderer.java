package dev.dealwire.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The current edition as Markdown (CommonMark 0.31), for a newsletter or a content system. */
public final class MarkdownSnippetRenderer implements SnippetRenderer {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\\\`*_\\[\\]<>#|~!&]");

    @Override
    public SnippetFormat format() {
        return SnippetFormat.MARKDOWN;
    }

    @Override
    public String render(Snippet snippet) {
        Edition edition = snippet.current();
        List<String> parts = new ArrayList<>();
        parts.add("## " + escape(edition.headline()));
        edition.disclosures().forEach(text -> parts.add("*" + escape(text) + "*"));
        edition.blurbs().forEach(blurb -> parts.add(blurb(blurb)));
        edition.disclaimers().forEach(text -> parts.add(escape(text)));
        return String.join("\n\n", parts) + "\n";
    }

    private static String blurb(Blurb blurb) {
        ShownPrice price = blurb.price();
        return "**" + linked(blurb.name(), blurb.link()) + "** – " + escape(blurb.text())
                + (price == null ? "" : " (Price " + escape(price.asOf()) + ".)");
    }

    private static String linked(String name, @Nullable OfferLink link) {
        return link == null ? escape(name) : "[" + escape(name) + "](<" + link.url() + ">)";
    }

    private static String escape(String text) {
        return PUNCTUATION.matcher(text).replaceAll("\\\\$0");
    }
}
