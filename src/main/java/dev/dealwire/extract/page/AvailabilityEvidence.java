package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;

/**
 * One source's word on availability.
 *
 * @param evidence the words or the place it was read from, for an operator who asks why
 */
public record AvailabilityEvidence(Availability availability, Strength strength, String evidence) {}
