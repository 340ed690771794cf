package dev.dealwire.job.yaml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.job.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were not written to be read. Each is a problem with a place, soon, and never an exception. */
@Timeout(60)
class HostileYamlTests {

    private static final String FILE = "markets/prior.yaml";

    @Test
    void aliasesNeverMultiply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%1$d: &a%1$d [*a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d]\n".formatted(i, i - 1));
        }

        assertThat(problems(bomb.toString()))
                .extracting(Problem::found)
                .contains("the anchor '&a0'", "the alias '*a38'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", "a: {", "[{a: "})
    void deepNestingEndsEarly(String opening) {
        assertThat(problems(opening.repeat(200_000)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.wanted()).isEqualTo("at most 16"));
    }

    @Test
    void recursionIsRefused() {
        assertThat(problems("name: &a [*a]")).extracting(Problem::found).contains("the anchor '&a'", "the alias '*a'");
    }

    @Test
    void tenMegabytesAreNotParsed() {
        assertThat(problems("# " + "x".repeat(10 * 1024 * 1024)))
                .extracting(Problem::toString)
                .containsExactly(FILE + ": found more than 4 MiB, wanted a file of at most 4 MiB");
    }

    @Test
    void fourMegabytesOfWrongKeysAreTold() {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; keys.length() < 4_000_000; i++) {
            keys.append("window-dayz-").append(i).append(": 1\n");
        }

        assertThat(problems(keys.toString())).hasSizeGreaterThan(100_000);
    }

    @Test
    void longKeyIsCutShort() {
        assertThat(problems("'" + "k".repeat(1_000_000) + "': 1"))
                .allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(500));
    }

    @Test
    void otherEncodingsAreNamed() {
        assertThat(problems("name: Prior".getBytes(UTF_16)))
                .extracting(Problem::found)
                .containsExactly("text in UTF-16");
        assertThat(problems("name: x\nbasis: 20 \u00a3".getBytes(ISO_8859_1)))
                .extracting(Problem::toString)
                .containsExactly(FILE + ":2:11: found a byte that is not UTF-8, wanted text in UTF-8");
    }

    @Test
    void byteOrderMarkIsNoMistake() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.write(Example.text(FILE).getBytes(UTF_8));

        assertThat(problems(bytes.toByteArray())).isEmpty();
    }

    @Test
    void windowsLineEndsAreNoMistakeAndCountOnce() {
        String text = Example.text(FILE).replace("\n", "\r\n");

        assertThat(problems(text)).isEmpty();
        assertThat(problems(text.replace("window-days: 30", "window-days: 0")))
                .extracting(Problem::place)
                .containsExactly(FILE + ":6:16");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x7, 0x1B, 0x7F, 0x85, 0x2028, 0x202E, 0x2066, 0xFEFF, 0xFFFE, 0xFFFF})
    void invisibleCharactersAreNamedWithTheirPlace(int c) {
        assertThat(problems("name: x\nbasis: \ud83d\ude00 " + Character.toString(c) + "\n"))
                .extracting(Problem::toString)
                .containsExactly(FILE + ":2:10: found the invisible character " + Quoted.codePoint(c)
                        + ", wanted text that shows all it holds");
    }

    @Test
    void messagesCarryNothingThatATerminalObeys() {
        assertThat(problems("\"\\e[31mred\\a\": \"\\e]0;title\\a\"\nname: \"\\e[2J\""))
                .allSatisfy(problem -> assertThat(problem.toString().chars()).noneMatch(Character::isISOControl));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "# only a comment\n",
                "---\n...\n",
                "~",
                "''",
                "[]",
                "{}",
                "%YAML 9.9\n--- a",
                "@",
                "`",
                "%",
                "&",
                "*",
                "!",
                "|",
                ">",
                "?",
                ":",
                "- - -",
                "\"\\x\"",
                "---\n---\n"
            })
    void oddAndEmptyFilesAreProblems(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Test
    void noMutationOfAFileEverThrows() {
        long seed = 20260101;
        Random random = new Random(seed);
        byte[] original = Example.text("merchants/full.yaml").getBytes(UTF_8);
        for (int round = 0; round < 2_000; round++) {
            byte[] mutated = mutate(original, random);
            assertThat(new Example().with("merchants/full.yaml", mutated).problems())
                    .as("seed %d, round %d", seed, round)
                    .allSatisfy(problem -> assertThat(problem.wanted()).isNotBlank());
        }
    }

    private static byte[] mutate(byte[] original, Random random) {
        String signs = "\n\t :-[]{},&*!|>'\"%@`#?~<0aZ\\\u00e9";
        StringBuilder text = new StringBuilder(new String(original, UTF_8));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(4));
            text.replace(at, end, String.valueOf(signs.charAt(random.nextInt(signs.length()))));
        }
        return text.toString().getBytes(UTF_8);
    }

    private static List<Problem> problems(String text) {
        return problems(text.getBytes(UTF_8));
    }

    private static List<Problem> problems(byte[] bytes) {
        return new Example().with(FILE, bytes).problems();
    }
}
