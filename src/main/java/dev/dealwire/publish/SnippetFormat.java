package dev.dealwire.publish;

/** The forms in which a snippet is written out. */
public enum SnippetFormat {
    /** A fragment to be included in an article. */
    HTML("html", "text/html; charset=utf-8"),
    /** The fragment as a document of its own, for an {@code iframe}. */
    FRAME("frame.html", "text/html; charset=utf-8"),
    /** Every fact, for programs; also what is read back. */
    JSON("json", "application/json"),
    TEXT("txt", "text/plain; charset=utf-8"),
    MARKDOWN("md", "text/markdown; charset=utf-8");

    private final String extension;
    private final String contentType;

    SnippetFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /** How file names and addresses in this format end, without the leading dot. */
    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }
}
