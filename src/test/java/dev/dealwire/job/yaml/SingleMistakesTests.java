package dev.dealwire.job.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.job.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The table of mistakes: each gives one message, which names the right place and says what is wanted. */
class SingleMistakesTests {

    private static final String MARK = "»";

    /**
     * @param at line and column, where {@code by} holds no mark
     * @param schema whether the JSON Schema refuses it, too; null where the text is nothing that a schema is asked about
     * @param also the path of a second message that the mistake cannot but cause
     */
    record Mistake(
            String file,
            String replace,
            String by,
            @Nullable String at,
            String path,
            String found,
            String wanted,
            @Nullable Boolean schema,
            @Nullable String also) {

        String marked() {
            String text = Example.text(file);
            assertThat(text.split(Pattern.quote(replace), -1))
                    .as("occurrences of '%s', plus one", replace)
                    .hasSize(2);
            return text.replace(replace, by);
        }

        String text() {
            return marked().replace(MARK, "");
        }

        String place() {
            String before = marked().contains(MARK) ? marked().substring(0, marked().indexOf(MARK)) : "";
            long line = before.chars().filter(c -> c == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n');
            return file + ':' + (at == null ? line + ":" + column : at);
        }

        @Override
        public String toString() {
            return file + ": " + by.replace("\n", "\\n");
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isReportedOnceAtItsPlace(Mistake mistake) {
        List<Problem> problems =
                new Example().with(mistake.file(), mistake.text()).problems();

        assertThat(problems)
                .extracting(Problem::path)
                .containsExactlyElementsOf(
                        mistake.also() == null ? List.of(mistake.path()) : List.of(mistake.path(), mistake.also()));
        Problem problem = problems.getFirst();
        assertThat(problem.place()).isEqualTo(mistake.place());
        assertThat(problem.found()).isEqualTo(mistake.found());
        assertThat(problem.wanted()).contains(mistake.wanted());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isSeenByTheSchemaWhereTheTableSaysSo(Mistake mistake) {
        if (mistake.schema() == null) {
            return;
        }
        List<String> complaints = Schemas.of(Path.of("jobs", mistake.file())).complaints(mistake.text());

        assertThat(!complaints.isEmpty()).as("%s", complaints).isEqualTo(mistake.schema());
    }

    @Test
    void tableHoldsAtLeastSixtyMistakes() throws IOException {
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(60);
    }

    static List<Mistake> mistakes() throws IOException {
        try (var in = Example.class.getResourceAsStream("/definitions/mistakes.yaml")) {
            return new YAMLMapper().readValue(in, new TypeReference<List<Mistake>>() {});
        }
    }
}
