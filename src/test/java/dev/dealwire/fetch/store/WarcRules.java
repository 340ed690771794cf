package dev.dealwire.fetch.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The rules of gzip (RFC 1952) and of WARC 1.1 (ISO 28500:2017 sections 4 and 5, annex D), checked by hand: no line of this
 * shares code with the writer.
 */
final class WarcRules {

    private WarcRules() {}

    /** @return the records, in order */
    static List<Rec> check(Path file) throws IOException {
        List<Rec> records = new ArrayList<>();
        for (byte[] member : members(Files.readAllBytes(file))) {
            records.add(record(member));
        }
        assertThat(records).isNotEmpty();
        assertThat(records.getFirst().field("WARC-Type")).isEqualTo("warcinfo");
        return records;
    }

    private static List<byte[]> members(byte[] file) {
        List<byte[]> members = new ArrayList<>();
        int at = 0;
        while (at < file.length) {
            assertThat(Arrays.copyOfRange(file, at, at + 4))
                    .as("magic, method, no flags at %d", at)
                    .containsExactly(0x1f, 0x8b, 8, 0);
            try (Inflater inflater = new Inflater(true)) {
                inflater.setInput(file, at + 10, file.length - at - 10);
                byte[] content = inflated(inflater);
                at += 10 + (int) inflater.getBytesRead();
                assertTrailer(ByteBuffer.wrap(file, at, 8).order(ByteOrder.LITTLE_ENDIAN), content);
                at += 8;
                members.add(content);
            }
        }
        assertThat(at).as("nothing after the last member").isEqualTo(file.length);
        return members;
    }

    private static byte[] inflated(Inflater inflater) {
        byte[] content = new byte[1024 * 1024];
        int length = 0;
        try {
            while (!inflater.finished()) {
                int more = inflater.inflate(content, length, content.length - length);
                assertThat(more > 0 || inflater.finished())
                        .as("a member that ends")
                        .isTrue();
                length += more;
            }
        } catch (DataFormatException e) {
            throw new AssertionError("a member that is no deflate stream", e);
        }
        return Arrays.copyOf(content, length);
    }

    private static void assertTrailer(ByteBuffer trailer, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        assertThat(trailer.getInt()).as("CRC32").isEqualTo((int) crc.getValue());
        assertThat(trailer.getInt()).as("ISIZE").isEqualTo(content.length);
    }

    private static Rec record(byte[] member) {
        String text = new String(member, java.nio.charset.StandardCharsets.ISO_8859_1);
        int headEnd = text.indexOf("\r\n\r\n");
        String[] lines = new String(member, 0, headEnd, UTF_8).split("\r\n", -1);
        assertThat(lines[0]).isEqualTo("WARC/1.1");
        Map<String, String> fields = new TreeMap<>();
        for (String line : Arrays.copyOfRange(lines, 1, lines.length)) {
            assertThat(line).matches("[A-Za-z-]+: \\S.*");
            String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            assertThat(fields.put(name, line.substring(line.indexOf(':') + 1).strip()))
                    .as("%s only once", name)
                    .isNull();
        }
        Rec found = new Rec(fields, Arrays.copyOfRange(member, headEnd + 4, member.length - 4));
        assertThat(text).as("two empty lines end a record").endsWith("\r\n\r\n");
        assertThat(found.field("Content-Length")).isEqualTo(String.valueOf(found.block().length));
        assertThat(found.field("WARC-Record-ID")).matches("<urn:uuid:[0-9a-f-]{36}>");
        assertThat(found.field("WARC-Date")).satisfies(Instant::parse);
        assertThat(found.field("WARC-Type")).isIn("warcinfo", "response", "request");
        return found;
    }

    /** @param fields by lower-case name */
    record Rec(Map<String, String> fields, byte[] block) {

        String field(String name) {
            return fields.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }
}
