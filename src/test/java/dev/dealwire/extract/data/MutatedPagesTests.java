package dev.dealwire.extract.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutatedPagesTests {

    private static final int MUTATIONS = 500;
    private static final String PIECES = "{}[]\"',:\\/<>&;=()!0123456789\n \u0000\ufeff";

    @ParameterizedTest
    @ValueSource(longs = {20_261_122, 7, 4_006_381, 99})
    void brokenPagesAreReadAsFarAsTheyGo(long seed) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<GoldenPage> pages = GoldenPage.all();
        for (int i = 0; i < MUTATIONS; i++) {
            GoldenPage page = pages.get(random.nextInt(pages.size()));
            String html = mutated(Files.readString(page.folder().resolve("page.html")), random);
            String what = "seed " + seed + ", mutation " + i + " of " + page + ":\n" + html;
            assertThat(html)
                    .as(what)
                    .satisfies(broken -> Assertions.assertTimeoutPreemptively(
                            Duration.ofSeconds(20), () -> DeclaredInvariants.holdFor(broken)));
        }
    }

    private static String mutated(String html, RandomGenerator random) {
        StringBuilder text = new StringBuilder(html);
        for (int i = random.nextInt(6); i >= 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 2 -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, to));
                default -> text.setLength(random.nextInt(20) == 0 ? at : text.length());
            }
        }
        return text.toString();
    }
}
