package dev.dealwire.publish.html;

import dev.dealwire.catalog.Sha256;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A file of ours that stands inside every fragment, byte for byte, so that a page can allow it by its hash. */
public final class EmbedAsset implements Content {

    static final EmbedAsset STYLE = load("snippet.css");
    static final EmbedAsset SCRIPT = load("snippet.js");

    private final String text;

    private EmbedAsset(String text) {
        this.text = text;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(text);
    }

    /** As a Content-Security-Policy lists it. */
    String source() {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text)) + "'";
    }

    private static EmbedAsset load(String name) {
        try (InputStream stream = EmbedAsset.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("found no " + name + " beside " + EmbedAsset.class);
            }
            return new EmbedAsset(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + name, e);
        }
    }
}
