package dev.dealwire.fetch;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Takes a body that may be too large for memory.
 *
 * @param file written anew
 * @param keeping how long the body may be kept in the archive; null keeps it out
 */
public record Spool(Path file, @Nullable Duration keeping) {}
