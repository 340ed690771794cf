package dev.dealwire.publish;

/**
 * Evidence that a current price is the lowest we saw.
 *
 * @param observations how many were compared
 * @param days how far back the oldest of them lies
 */
public record LowestSeen(int observations, int days) {}
