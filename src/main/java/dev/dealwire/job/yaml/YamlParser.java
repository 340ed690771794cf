package dev.dealwire.job.yaml;

import dev.dealwire.job.yaml.Node.Scalar.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * Reads one YAML document into nodes. Works on the parser's events, not on its object model, because events keep every
 * position and grow with the text alone: an alias never multiplies, and nesting ends where this reader says.
 */
final class YamlParser {

    private static final int DEEPEST = 16;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE) // SourceFile caps the bytes
            .setParseComments(false)
            .setVersionFunction(UnaryOperator.identity()) // else another version is an exception without a place
            .build();

    private static final ScalarResolver CORE = new CoreScalarResolver(false);

    private final Iterator<Event> events;
    private final Place place;

    private YamlParser(String text, Place place) {
        this.events = new Parse(SETTINGS).parseString(text).iterator();
        this.place = place;
    }

    /** Null if a problem was reported that leaves nothing to read. */
    static @Nullable Node parse(String text, Place place) {
        try {
            return new YamlParser(text, place).document();
        } catch (MarkedYamlEngineException e) {
            SyntaxMistake.of(e).reportAt(place);
            return null;
        } catch (TooDeepException e) {
            place.at(e.at).report("groups and lists nested " + (DEEPEST + 1) + " deep", "at most " + DEEPEST);
            return null;
        }
    }

    private @Nullable Node document() {
        events.next();
        Event start = events.next();
        if (start instanceof StreamEndEvent) {
            place.report("an empty file", "keys and values");
            return null;
        }
        if (start instanceof DocumentStartEvent document && !isReadable(document)) {
            place.at(position(start)).report("another version of YAML", "YAML 1.2, or no %YAML line");
            return null;
        }
        Node root = node(events.next(), 0);
        events.next();
        Event after = events.next();
        if (after instanceof DocumentStartEvent) {
            place.at(position(after)).report("a second document", "one document in a file");
            return null;
        }
        return root;
    }

    private static boolean isReadable(DocumentStartEvent document) {
        return document.getSpecVersion().map(version -> version.getMajor() == 1).orElse(true);
    }

    private Node node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            place.at(position(event))
                    .report(
                            "the alias '*" + Quoted.shorten(alias.getAlias().getValue()) + "'",
                            "the value itself; put text that begins with * in quotes");
            return new Node.Refused(position(event));
        }
        refuseDecoration((NodeEvent) event);
        if (event instanceof ScalarEvent scalar) {
            return new Node.Scalar(position(event), scalar.getValue(), kind(scalar));
        }
        if (depth == DEEPEST) {
            throw new TooDeepException(position(event));
        }
        return event instanceof MappingStartEvent ? mapping(event, depth) : sequence(event, depth);
    }

    private void refuseDecoration(NodeEvent event) {
        event.getAnchor()
                .ifPresent(anchor -> place.at(position(event))
                        .report(
                                "the anchor '&" + Quoted.shorten(anchor.getValue()) + "'",
                                "the value alone; put text that begins with & in quotes"));
        tag(event)
                .ifPresent(tag -> place.at(position(event))
                        .report("the tag " + Quoted.of(tag), "the value alone; put text that begins with ! in quotes"));
    }

    private static Optional<String> tag(NodeEvent event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
    }

    private Node mapping(Event start, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        Event event = events.next();
        while (event instanceof NodeEvent) {
            Node key = node(event, depth + 1);
            Node value = node(events.next(), depth + 1);
            if (key instanceof Node.Scalar(Position at, String text, Kind kind)) {
                entries.add(new Node.Entry(text, at, value));
            } else if (!(key instanceof Node.Refused)) {
                place.at(key.at()).report(key.describe() + " as a key", "a word as a key");
            }
            event = events.next();
        }
        return new Node.Mapping(position(start), List.copyOf(entries));
    }

    private Node sequence(Event start, int depth) {
        List<Node> items = new ArrayList<>();
        Event event = events.next();
        while (event instanceof NodeEvent) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        return new Node.Sequence(position(start), List.copyOf(items));
    }

    private static Kind kind(ScalarEvent scalar) {
        Tag tag = CORE.resolve(scalar.getValue(), scalar.isPlain());
        if (tag.equals(Tag.NULL)) {
            return Kind.NOTHING;
        }
        if (tag.equals(Tag.BOOL)) {
            return Kind.FLAG;
        }
        if (tag.equals(Tag.INT)) {
            return Kind.WHOLE_NUMBER;
        }
        return tag.equals(Tag.FLOAT) ? Kind.DECIMAL : Kind.TEXT;
    }

    private static Position position(Event event) {
        return event.getStartMark().map(YamlParser::position).orElse(Position.START);
    }

    static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static final class TooDeepException extends RuntimeException {

        private final transient Position at;

        TooDeepException(Position at) {
            super("nested too deep at " + at);
            this.at = at;
        }
    }
}
