package dev.dealwire.history;

import dev.dealwire.money.Money;
import java.time.Instant;

/** What was seen of a listing in a window, in one currency. */
public record Sightings(Coverage coverage, Instant firstAt, Money lowest, Money highest) {}
