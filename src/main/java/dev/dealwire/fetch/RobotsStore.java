package dev.dealwire.fetch;

import java.util.Optional;

/** Remembers robots.txt files, so that a shop is asked for its rules once a day and not once a page. Thread-safe. */
public interface RobotsStore {

    Optional<RobotsFile> find(String origin);

    /** Replaces what was kept for the same origin. */
    void keep(RobotsFile file);
}
