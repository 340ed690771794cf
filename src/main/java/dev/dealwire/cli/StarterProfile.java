package dev.dealwire.cli;

import dev.dealwire.catalog.Word;
import dev.dealwire.price.OfferReading;
import dev.dealwire.price.OfferReading.Priced;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A merchant profile to begin with, from one of the merchant's pages: what was understood without it, so that the operator
 * adds only what is missing. Closed by default: nothing may be shown until the operator says so.
 */
final class StarterProfile {

    private StarterProfile() {}

    static String of(@Nullable URI url, OfferReading reading) {
        String host = url == null || url.getHost() == null ? "www.example.com" : url.getHost();
        StringBuilder yaml = new StringBuilder("# yaml-language-server: $schema=../schema/merchant.schema.json\n");
        yaml.append("# Begun from ")
                .append(url == null ? "a saved page" : printable(url))
                .append('\n');
        yaml.append("name: ").append(quoted(name(host))).append('\n');
        yaml.append("hosts:\n  - ")
                .append(quoted(host.toLowerCase(Locale.ROOT)))
                .append('\n');
        if (reading instanceof Priced priced) {
            yaml.append("currency: ")
                    .append(priced.currentPrice().currencyCode())
                    .append('\n');
        }
        yaml.append("manners:\n  pace: 5s\n  daily-budget: 2000\n");
        yaml.append(hints(reading));
        return yaml.append("programme:\n  network: none\n").toString();
    }

    /** Selectors are needed only where the general rules are not sure of themselves. */
    private static String hints(OfferReading reading) {
        String found = switch (reading) {
            case Priced priced ->
                "# read without hints: %s, %s".formatted(priced.currentPrice(), Word.of(priced.confidence()));
            case OfferReading.Unpriced unpriced ->
                "# read without hints: no price, %s".formatted(Word.of(unpriced.reason()));
        };
        return found + "\n#hints:\n#  current-price: '[itemprop=\"price\"]'\n";
    }

    /** A host such as {@code 123.example} or {@code [::1]} is text, whatever YAML makes of it bare. */
    private static String quoted(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /** The part of the host that people call the shop by. */
    private static String name(String host) {
        String[] labels = host.replaceFirst("^www\\.", "").split("\\.", -1);
        String name = labels[0].isEmpty() ? host : labels[0];
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String printable(URI url) {
        return url.toASCIIString().replaceAll("[^\\x21-\\x7e]", "");
    }
}
