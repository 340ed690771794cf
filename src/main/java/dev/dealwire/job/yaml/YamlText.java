package dev.dealwire.job.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The text of a file, if it is text at all: UTF-8, and without characters that hide from whoever reads the file. */
final class YamlText {

    private final Place place;

    private YamlText(Place place) {
        this.place = place;
    }

    /** Null if a problem was reported. */
    static @Nullable String of(byte[] bytes, Place place) {
        return new YamlText(place).read(bytes);
    }

    private @Nullable String read(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            place.report("text in UTF-16", "text in UTF-8");
            return null;
        }
        int bom = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String text = decode(ByteBuffer.wrap(bytes, bom, bytes.length - bom));
        return text != null && hasOnlyVisibleCharacters(text) ? text : null;
    }

    private @Nullable String decode(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            place.at(endOf(text)).report("a byte that is not UTF-8", "text in UTF-8");
            return null;
        }
        return text.toString();
    }

    private boolean hasOnlyVisibleCharacters(String text) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            if (isHidden(c)) {
                place.at(endOf(text.substring(0, i)))
                        .report("the invisible character " + Quoted.codePoint(c), "text that shows all it holds");
                return false;
            }
        }
        return true;
    }

    private static boolean isHidden(int c) {
        boolean layout = c == '\t' || c == '\n' || c == '\r';
        return !layout && (Quoted.isInvisibleControl(c) || !StreamReader.isPrintable(c));
    }

    private static Position endOf(CharSequence text) {
        String[] lines = text.toString().split("\r\n|\r|\n", -1);
        String last = lines[lines.length - 1];
        return new Position(lines.length, last.codePointCount(0, last.length()) + 1);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
