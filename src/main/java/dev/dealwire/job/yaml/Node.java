package dev.dealwire.job.yaml;

import java.util.List;

/** A piece of YAML that knows where it stands. */
sealed interface Node {

    Position at();

    /** What it is, as a message would call it. */
    String describe();

    /** @param text as written, without quotes and escapes: a number keeps its leading zeros */
    record Scalar(Position at, String text, Kind kind) implements Node {

        /** What the YAML 1.2 core schema takes an unquoted scalar for; whatever is quoted is text. */
        enum Kind {
            TEXT,
            WHOLE_NUMBER,
            DECIMAL,
            FLAG,
            NOTHING
        }

        @Override
        public String describe() {
            return switch (kind) {
                case TEXT -> Quoted.of(text.stripTrailing());
                case WHOLE_NUMBER, DECIMAL -> "the number " + Quoted.shorten(text);
                case FLAG -> text;
                case NOTHING -> "nothing";
            };
        }
    }

    record Sequence(Position at, List<Node> items) implements Node {

        @Override
        public String describe() {
            return "a list";
        }
    }

    record Mapping(Position at, List<Entry> entries) implements Node {

        @Override
        public String describe() {
            return "a group of keys";
        }
    }

    /** Something that the parser has already reported, and that nobody should report again. */
    record Refused(Position at) implements Node {

        @Override
        public String describe() {
            return "something that is not read";
        }
    }

    record Entry(String key, Position keyAt, Node value) {}
}
