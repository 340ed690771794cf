package dev.dealwire.job;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The operators' files: a folder with job definitions, and merchant profiles and market policies in its folders
 * {@code merchants} and {@code markets}. A mistake in them is an outcome; only a broken program throws.
 */
public interface DefinitionFiles {

    /** Where the files are looked for in the working directory if nobody says otherwise. */
    Path USUAL_FOLDER = Path.of("jobs");

    DefinitionsReading read(Path folder);

    /** Reads the files that came with the program. */
    DefinitionsReading readPackaged();

    /** Reads {@code folder}; if that is null, the folder {@code jobs} of the working directory; without one, the packaged files. */
    default DefinitionsReading readChosen(@Nullable Path folder) {
        if (folder != null) {
            return read(folder);
        }
        return Files.exists(USUAL_FOLDER) ? read(USUAL_FOLDER) : readPackaged();
    }
}
