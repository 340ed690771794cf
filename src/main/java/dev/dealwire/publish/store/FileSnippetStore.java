package dev.dealwire.publish.store;

import dev.dealwire.catalog.SlotId;
import dev.dealwire.publish.Snippet;
import dev.dealwire.publish.SnippetCodec;
import dev.dealwire.publish.SnippetFormat;
import dev.dealwire.publish.SnippetRenderer;
import dev.dealwire.publish.SnippetStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One file for each slot and format, named {@code slot.format}. The JSON file comes last, and is the one that is read back: if
 * a writer dies between two files, the next to publish completes them.
 */
final class FileSnippetStore implements SnippetStore {

    private static final Duration LONGEST_WRITE = Duration.ofHours(1);

    /** Tells one state of a file from every other: a rename brings a new key, an edit in place a new time. */
    private record Version(@Nullable Object key, FileTime modifiedAt, long size) {}

    private record Parsed(Version version, Snippet snippet) {}

    private final AtomicFiles files;
    private final SnippetCodec codec;
    private final List<SnippetRenderer> renderers;
    private final Map<SlotId, Parsed> parsed = new ConcurrentHashMap<>();

    /** @param renderers of the formats that are laid out besides JSON */
    FileSnippetStore(Path folder, SnippetCodec codec, List<SnippetRenderer> renderers, Clock clock) {
        this.files = new AtomicFiles(folder);
        this.codec = codec;
        this.renderers = renderers.stream()
                .filter(renderer -> renderer.format() != SnippetFormat.JSON)
                .toList();
        try {
            Files.createDirectories(folder);
            files.sweep(clock.instant().minus(LONGEST_WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException("could not open the snippet folder " + folder, e);
        }
    }

    @Override
    public Publication publish(Snippet snippet) {
        boolean changed = false;
        for (SnippetRenderer renderer : renderers) {
            changed |= put(snippet.slot(), renderer.format(), renderer.render(snippet));
        }
        changed |= put(snippet.slot(), SnippetFormat.JSON, codec.write(snippet));
        return changed ? Publication.PUBLISHED : Publication.UNCHANGED;
    }

    @Override
    public Optional<Snippet> find(SlotId slot) {
        Path file = files.path(name(slot, SnippetFormat.JSON));
        try {
            Version version = version(file);
            Parsed known = parsed.get(slot);
            if (known != null && known.version().equals(version)) {
                return Optional.of(known.snippet());
            }
            Snippet snippet = codec.read(Files.readString(file, StandardCharsets.UTF_8));
            parsed.put(slot, new Parsed(version, snippet));
            return Optional.of(snippet);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read snippet " + file, e);
        }
    }

    private boolean put(SlotId slot, SnippetFormat format, String text) {
        String name = name(slot, format);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (files.holds(name, content)) {
                return false;
            }
            files.replace(name, content);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("could not write snippet " + files.path(name), e);
        }
    }

    private static Version version(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Version(attributes.fileKey(), attributes.lastModifiedTime(), attributes.size());
    }

    private static String name(SlotId slot, SnippetFormat format) {
        return slot + "." + format.extension();
    }
}
