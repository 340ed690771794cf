package dev.dealwire.fetch;

import java.nio.file.Path;

/**
 * Takes a body that may be too large for memory.
 *
 * @param file written anew
 * @param keep whether the body may be kept in the archive
 */
public record Spool(Path file, boolean keep) {}
