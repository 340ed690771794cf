package dev.dealwire.publish;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The current edition as plain text, for a terminal or a mail. */
public final class TextSnippetRenderer implements SnippetRenderer {

    @Override
    public SnippetFormat format() {
        return SnippetFormat.TEXT;
    }

    @Override
    public String render(Snippet snippet) {
        Edition edition = snippet.current();
        Stream<String> parts = Stream.of(
                        List.of(edition.headline()),
                        edition.disclosures(),
                        edition.blurbs().stream()
                                .map(TextSnippetRenderer::blurb)
                                .toList(),
                        edition.disclaimers())
                .flatMap(List::stream);
        return parts.collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String blurb(Blurb blurb) {
        ShownPrice price = blurb.price();
        OfferLink link = blurb.link();
        return (blurb.text().contains(blurb.name()) ? "" : blurb.name() + ": ")
                + blurb.text()
                + (price == null ? "" : "\n  Price " + price.asOf())
                + (link == null ? "" : "\n  " + link.url());
    }
}
