package dev.dealwire.job.yaml;

import java.util.List;
import java.util.Objects;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** A complaint of the YAML parser in words for somebody who does not know its grammar. */
record SyntaxMistake(Position at, String found, String wanted) {

    private static final List<Explanation> EXPLANATIONS = List.of(
            new Explanation("TAB", "", "a tab", "spaces for indentation"),
            new Explanation(
                    "mapping values are not allowed",
                    "",
                    "a ':' that begins no value",
                    "one key a line, or quotes around text that holds ': '"),
            new Explanation(
                    "could not find expected ':'",
                    "",
                    "a line without ':'",
                    "'key: value' on the line before, or deeper indentation"),
            new Explanation(
                    "<block end>",
                    "",
                    "a line that belongs to nothing above it",
                    "the indentation of the lines around it"),
            new Explanation(
                    "sequence entries are not allowed",
                    "",
                    "a '-' where no list can begin",
                    "the list on a line of its own"),
            new Explanation(
                    "unexpected end of stream",
                    "quoted scalar",
                    "the end of the file inside quotes",
                    "a closing quote"),
            new Explanation(
                    "unexpected character found", "an alias", "unquoted text that begins with *", "quotes around it"),
            new Explanation(
                    "unexpected character found", "an anchor", "unquoted text that begins with &", "quotes around it"),
            new Explanation(
                    "cannot start any token", "", "a sign that no unquoted text begins with", "quotes around the text"),
            new Explanation(
                    "unknown escape character",
                    "",
                    "an unknown \\ sequence",
                    "single quotes, or \\\\ for a backslash"));

    /** Words for the complaints whose problem and context hold two texts. */
    private record Explanation(String problem, String context, String found, String wanted) {

        boolean fits(String complaint, String where) {
            return complaint.contains(problem) && where.contains(context);
        }
    }

    static SyntaxMistake of(MarkedYamlEngineException e) {
        Position at = e.getProblemMark().map(YamlParser::position).orElse(Position.START);
        String problem = Objects.requireNonNullElse(e.getProblem(), "a mistake");
        String context = Objects.requireNonNullElse(e.getContext(), "");
        return EXPLANATIONS.stream()
                .filter(explanation -> explanation.fits(problem, context))
                .findFirst()
                .map(explanation -> new SyntaxMistake(at, explanation.found(), explanation.wanted()))
                .orElseGet(() -> repeat(problem, at));
    }

    void reportAt(Place place) {
        place.at(at).report(found, wanted);
    }

    /** The parser's own words, which often have the form "expected this, but found that". */
    private static SyntaxMistake repeat(String problem, Position at) {
        if (problem.contains("but got") || problem.contains("but found")) {
            return new SyntaxMistake(at, found(problem), wanted(problem));
        }
        return new SyntaxMistake(at, Quoted.shorten(problem.replaceFirst("^found ", "")), "valid YAML");
    }

    private static String found(String problem) {
        String found = problem.replaceFirst("(?s).*but (got|found):? ?", "").strip();
        return Quoted.shorten(found.replace("<stream end>", "the end of the file"));
    }

    private static String wanted(String problem) {
        return Quoted.shorten(
                problem.replaceFirst("(?s),? but (got|found).*", "").replaceFirst("^expected ", ""));
    }
}
