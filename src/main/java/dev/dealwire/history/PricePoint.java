package dev.dealwire.history;

import dev.dealwire.money.Money;
import java.time.Instant;

/** The current price of a listing from a moment on. */
public record PricePoint(Instant since, Money price) {}
