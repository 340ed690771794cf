package dev.dealwire.job;

import dev.dealwire.catalog.MarketId;
import java.util.Locale;

/**
 * What a price claim needs where the readers are, and the words it is made in: a file in {@code jobs/markets}.
 *
 * @param basis the regulation the rule follows, as an editor would cite it
 * @param locale how amounts, percentages and times are written for these readers
 * @param disclosure the sentence that stands beside affiliate links
 */
public record MarketPolicy(
        MarketId id,
        String name,
        String basis,
        Locale locale,
        ReferenceRule reference,
        SuperlativeRule superlatives,
        String disclosure) {}
