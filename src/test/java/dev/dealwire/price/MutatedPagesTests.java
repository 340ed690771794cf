package dev.dealwire.price;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Broken pages are the rule: whatever is cut, doubled or swapped, nothing is thrown, nothing hangs, and no price appears from nowhere. */
class MutatedPagesTests {

    private static final int MUTATIONS = 10_000;
    private static final long SEED = 20261122;
    private static final String[] SPLINTERS = {
        "<",
        ">",
        "\"",
        "</div>",
        "<del>",
        "<script>",
        "<!--",
        "&nbsp;",
        "{",
        "}",
        "\u0000",
        "€",
        "$",
        "1.299,00",
        "%",
        "<table>",
        "</s>",
        "class=\"price\"",
        "0",
        "-",
        "\u202e",
        "&#8364;",
        "]]>",
        "<svg>",
        "<template>",
        "'"
    };

    @Test
    void mutatedPagesAreReadOrRefused() {
        Random random = new Random(SEED);
        Assertions.assertTimeout(Duration.ofMinutes(4), () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                SamplePages.Sample sample = SamplePages.ALL.get(random.nextInt(SamplePages.ALL.size()));
                check(mutate(sample.html(), random), i);
            }
        });
    }

    private static void check(String html, int number) {
        try {
            OfferInvariants.holdFor(html.getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException | AssertionError broken) {
            throw new AssertionError("mutation %d of seed %d: %s".formatted(number, SEED, html), broken);
        }
    }

    private static String mutate(String html, Random random) {
        StringBuilder mutated = new StringBuilder(html);
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(mutated.length());
            int length = Math.min(random.nextInt(30), mutated.length() - at);
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(at, at + length);
                case 1 -> mutated.insert(at, mutated.substring(at, at + length));
                case 2 -> mutated.insert(at, SPLINTERS[random.nextInt(SPLINTERS.length)]);
                default -> mutated.setCharAt(at, (char) (32 + random.nextInt(600)));
            }
        }
        return mutated.toString();
    }
}
