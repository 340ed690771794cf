package dev.dealwire.price;

import dev.dealwire.money.Money;

/** A higher price that the page prints for the same product and variant, on the same tax basis, strictly above the current one. */
public record ReferencePrice(Money money, ReferenceKind kind) {}
