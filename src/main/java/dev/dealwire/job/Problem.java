package dev.dealwire.job;

import java.util.Comparator;

/**
 * One mistake in the operators' files, with everything needed to go there and mend it.
 *
 * @param file as the operator would open it
 * @param line from 1; 0 where the mistake is the file or folder itself
 * @param column from 1, in characters; 0 where {@code line} is 0
 * @param path the keys that lead to the place, for example {@code slots[0].picks[2]}; empty for the whole file
 * @param found what is there, in a few words
 * @param wanted what would be right
 */
public record Problem(String file, int line, int column, String path, String found, String wanted) {

    /** By file, then downwards. */
    public static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::path);

    /** Where it is, as compilers write it and editors jump to it: {@code file:line:column}, or the file alone. */
    public String place() {
        return line == 0 ? file : file + ':' + line + ':' + column;
    }

    @Override
    public String toString() {
        String where = path.isEmpty() ? place() : place() + ": " + path;
        return where + ": found " + found + ", wanted " + wanted;
    }
}
