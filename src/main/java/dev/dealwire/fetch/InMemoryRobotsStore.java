package dev.dealwire.fetch;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Remembers for as long as the process lives: for tests, single commands and nodes without a database. */
public final class InMemoryRobotsStore implements RobotsStore {

    private final ConcurrentMap<String, RobotsFile> files = new ConcurrentHashMap<>();

    @Override
    public Optional<RobotsFile> find(String origin) {
        return Optional.ofNullable(files.get(origin));
    }

    @Override
    public void keep(RobotsFile file) {
        files.put(file.origin(), file);
    }
}
