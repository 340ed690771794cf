package dev.dealwire.job.yaml;

import dev.dealwire.job.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one file, in the order it was noticed. */
final class FileProblems {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    FileProblems(String file) {
        this.file = file;
    }

    void add(Position at, String path, String found, String wanted) {
        problems.add(new Problem(file, at.line(), at.column(), path, found, wanted));
    }

    String file() {
        return file;
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
