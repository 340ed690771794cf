package dev.dealwire.job.yaml;

import dev.dealwire.job.Problem;
import java.util.List;

/**
 * What there is to read.
 *
 * @param origin where it was found, as an operator would name it
 * @param problems what is wrong with the folder itself
 */
record SourceFiles(String origin, List<SourceFile> files, List<Problem> problems) {

    SourceFiles {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
