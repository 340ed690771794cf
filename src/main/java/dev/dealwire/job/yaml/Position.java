package dev.dealwire.job.yaml;

/** A line and column in a file, both from 1. */
record Position(int line, int column) {

    static final Position START = new Position(1, 1);

    /** Stands for the file or folder itself. */
    static final Position WHOLE = new Position(0, 0);
}
