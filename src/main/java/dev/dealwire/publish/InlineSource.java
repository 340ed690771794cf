package dev.dealwire.publish;

import dev.dealwire.catalog.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A style or script of the program's own that stands inside a page, byte for byte, so that the page can allow it by its hash.
 */
public record InlineSource(String text) {

    /**
     * A file in UTF-8 that lies beside a class.
     *
     * @throws IllegalStateException if it does not
     */
    public static InlineSource beside(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("found no " + name + " beside " + owner);
            }
            return new InlineSource(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + name + " beside " + owner, e);
        }
    }

    /** As a Content-Security-Policy (level 3) lists it. */
    public String expression() {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text)) + "'";
    }
}
