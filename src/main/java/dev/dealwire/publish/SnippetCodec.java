package dev.dealwire.publish;

/** Writes a snippet so that it can be read back equal; for stores. */
public interface SnippetCodec {

    String write(Snippet snippet);

    /**
     * Gives back the snippet that was written.
     *
     * @throws UnreadableSnippetException if {@code text} is not what {@link #write} gave
     */
    Snippet read(String text);
}
