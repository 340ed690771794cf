package dev.dealwire.extract.data;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Valid documents that hold what readers of JSON stumble over. */
final class RandomJson {

    private static final List<String> TEXTS = List.of(
            "a",
            "price",
            "with \\\"quotes\\\", and: colons",
            "back\\\\slash",
            "\\\\\\\"",
            "{\\\"a\\\":1}",
            "it's",
            "// no comment",
            "/* none */",
            "\\u00e9\\ud83d\\ude00",
            "tab\\tline\\n",
            "",
            "12,50",
            "<b>&amp;</b>",
            "]}");
    private static final List<String> SCALARS =
            List.of("0", "-1", "12.50", "1e3", "-0.5E-7", "true", "false", "null", "12345678901234567890");

    private RandomJson() {}

    static String document(RandomGenerator random) {
        return random.nextBoolean() ? fields(random, 0) : elements(random, 0);
    }

    private static String value(RandomGenerator random, int depth) {
        return switch (random.nextInt(depth > 4 ? 2 : 4)) {
            case 0 -> SCALARS.get(random.nextInt(SCALARS.size()));
            case 1 -> text(random);
            case 2 -> fields(random, depth + 1);
            default -> elements(random, depth + 1);
        };
    }

    private static String text(RandomGenerator random) {
        return '"' + TEXTS.get(random.nextInt(TEXTS.size())) + '"';
    }

    private static String fields(RandomGenerator random, int depth) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> "\"k" + i + "\":" + value(random, depth))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String elements(RandomGenerator random, int depth) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(_ -> value(random, depth))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
