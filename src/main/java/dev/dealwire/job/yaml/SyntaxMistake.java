package dev.dealwire.job.yaml;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** A complaint of the YAML parser in words for somebody who does not know its grammar. */
record SyntaxMistake(Position at, String found, String wanted) {

    static SyntaxMistake of(MarkedYamlEngineException e) {
        Position at = e.getProblemMark().map(YamlParser::position).orElse(Position.START);
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext();
        return explain(problem, context, at);
    }

    void reportAt(Place place) {
        place.at(at).report(found, wanted);
    }

    private static SyntaxMistake explain(String problem, String context, Position at) {
        if (problem.contains("TAB")) {
            return new SyntaxMistake(at, "a tab", "spaces for indentation");
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return new SyntaxMistake(
                    at, "a ':' that begins no value", "one key a line, or quotes around text that holds ': '");
        }
        if (problem.startsWith("could not find expected ':'")) {
            return new SyntaxMistake(
                    at, "a line without ':'", "'key: value' on the line before, or deeper indentation");
        }
        if (problem.contains("<block end>")) {
            return new SyntaxMistake(
                    at, "a line that belongs to nothing above it", "the indentation of the lines around it");
        }
        if (problem.startsWith("sequence entries are not allowed")) {
            return new SyntaxMistake(at, "a '-' where no list can begin", "the list on a line of its own");
        }
        if (problem.contains("unexpected end of stream") && context.contains("quoted scalar")) {
            return new SyntaxMistake(at, "the end of the file inside quotes", "a closing quote");
        }
        if (problem.contains("but got") || problem.contains("but found")) {
            return new SyntaxMistake(
                    at,
                    Quoted.shorten(tail(problem).replace("<stream end>", "the end of the file")),
                    Quoted.shorten(head(problem)));
        }
        return new SyntaxMistake(at, Quoted.shorten(problem.isEmpty() ? "a mistake" : problem), "valid YAML");
    }

    private static String head(String problem) {
        return problem.replaceFirst("(?s),? but (got|found).*", "").replaceFirst("^expected ", "");
    }

    private static String tail(String problem) {
        return problem.replaceFirst("(?s).*but (got|found):? ?", "").strip();
    }
}
