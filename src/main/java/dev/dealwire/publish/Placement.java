package dev.dealwire.publish;

import org.jspecify.annotations.Nullable;

/**
 * Where links will stand.
 *
 * @param article null if it is not known; networks then get no article
 */
public record Placement(SubId subId, @Nullable Article article) {}
