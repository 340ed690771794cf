package dev.dealwire.deal;

import dev.dealwire.history.StockSighting;
import java.time.Instant;

/**
 * A listing that was sold out and can be had again.
 *
 * @param soldOut the first look that found it sold out
 * @param back the first look that found it in stock again
 * @param newsUntil when it ceases to be news
 */
public record StockReturn(StockSighting soldOut, StockSighting back, Instant newsUntil) {}
