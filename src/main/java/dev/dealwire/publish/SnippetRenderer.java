package dev.dealwire.publish;

/** Writes a snippet in one format: its current edition, and in HTML and JSON those to come. The same snippet gives the same text. */
public interface SnippetRenderer {

    SnippetFormat format();

    String render(Snippet snippet);
}
