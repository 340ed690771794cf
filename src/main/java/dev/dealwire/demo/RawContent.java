package dev.dealwire.demo;

import dev.dealwire.catalog.Sha256;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text of the program's own that stands in a page as it is: a file beside this class, a rendered snippet, escaped JSON. */
record RawContent(String text) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(text);
    }

    /** As a Content-Security-Policy lists it. */
    String source() {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text)) + "'";
    }

    static RawContent file(String name) {
        try (InputStream stream = RawContent.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("found no " + name + " beside " + RawContent.class);
            }
            return new RawContent(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + name, e);
        }
    }
}
