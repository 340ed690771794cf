package dev.dealwire.job.yaml;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * One file of operators, not read yet.
 *
 * @param stem its name without {@code .yaml}: the id of what it defines
 * @param name what messages call it
 */
record SourceFile(Kind kind, String stem, String name, Content content) {

    static final String SUFFIX = ".yaml";

    /** Room for some ten thousand listings; nobody writes more by hand. */
    static final int LARGEST = 4 * 1024 * 1024;

    /** What a file defines, which follows from the folder it is in. */
    enum Kind {
        JOB(""),
        MERCHANT("merchants"),
        MARKET("markets");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        /** Relative to the folder of the jobs; empty for that folder itself. */
        String folder() {
            return folder;
        }
    }

    @FunctionalInterface
    interface Content {

        InputStream open() throws IOException;
    }

    /** Null if a problem was reported. */
    byte @Nullable [] bytes(FileProblems problems) {
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) {
                return bytes;
            }
            problems.add(Position.WHOLE, "", "more than 4 MiB", "a file of at most 4 MiB");
        } catch (IOException e) {
            problems.add(Position.WHOLE, "", "a file that cannot be read: " + reason(e), "a readable file");
        }
        return null;
    }

    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _, FileNotFoundException _ -> "it is not there";
            case AccessDeniedException _ -> "access is denied";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : Quoted.shorten(e.getMessage());
        };
    }
}
