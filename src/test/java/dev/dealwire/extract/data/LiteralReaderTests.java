package dev.dealwire.extract.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LiteralReaderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"a":1.10,"b":[true,false,null]}          | {a=1.10, b=[true, false, null]}
            {"a":-0.5e+10,"b":""}                     | {a=-0.5e+10, b=}
            {"a":"x\\u0041\\n\\/\\"y"}                | ~{a=xA
            /"y}~
            {a:1,'b':'it\\'s',"c":`t`}                | {a=1, b=it's, c=t}
            [1,,2,]                                   | [1, 2]
            {"a":1 /* one */, // two                  | {a=1}
            {"a":{"b":[1,2                            | {a={b=[1, null]}}
            {"a":"cut                                 | {a=null}
            {"a":1,"a":1}                             | {a=1}
            {"a":1,"a":2}                             | {a=[1, 2]}
            {"a":[1,2}                                | {a=[1, 2]}
            {"a":12,50,"b":1}                         | {a=12,50, b=1}
            {"a":1.299,00}                            | {a=1.299,00}
            {"a": $12.50, "b": N/A}                   | {a=$12.50, b=N/A}
            {"a":"5" wide","b":"say "hi", ok"}        | {a=5" wide, b=say "hi", ok}
            {"a":"x" "b":"y"}                         | {a=x, b=y}
            {"a":"1\\21.00"}                           | {a=1\\21.00}
            """)
    void templatesAreForgiven(String text, String expected) {
        assertThat(written(read(text, Dialect.TEMPLATE))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {a:!0,b:!1,c:void 0,d:undefined,e:NaN}    | {a=true, b=false, c=?, d=null, e=null}
            {a:1+2,b:f(x,{y:1}),c:3}                  | {a=?, b=?, c=3}
            {a:"x"+y,b:[1,2].map(z),c:{d:1}.d}        | {a=?, b=?, c=?}
            {a:function(){return {b:1};},c:2}         | {a=?, c=2}
            {a(){return 1},b:2,c,...d,[e]:3}          | ~{b=2, c=?}~
            {a:/[/"]+,/.test(x),b:"y"}                | {a=?, b=y}
            {a:`n ${x}`,b:`m`}                        | {a=?, b=m}
            {a:JSON.parse("{\\"b\\":[1]}"),c:2}       | {a={b=[1]}, c=2}
            {a:freeze(JSON.parse('{"b":1}')),c:2}     | {a={b=1}, c=2}
            {a:JSON.parse(text),b:f(g(1)),c:2}        | {a=?, b=?, c=2}
            {a:new Date(1),b:x?1:2,c:-5,d:.5}         | {a=?, b=?, c=-5, d=.5}
            {"a":1};var x="}"                         | {a=1}
            """)
    void scriptsAreReadWithoutBeingRun(String text, String expected) {
        assertThat(written(read(text, Dialect.SCRIPT))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{return 1;}", "{a:1;b:2}", "[a;b]", "{a:1]", "{\"a\n\":1}"})
    void codeIsNoLiteral(String text) {
        assertThat(new LiteralReader(text, 0, Dialect.SCRIPT, new ReadingBudget()).read())
                .isNull();
    }

    @Test
    void namesThatAreKnownStandForTheirValues() {
        Map<String, Json> names = Map.of("a", new Json.Literal("19.9"), "b", new Json.Text("EUR"));

        Json value =
                new LiteralReader("{price:a,currency:b,other:c}", 0, Dialect.SCRIPT, names, new ReadingBudget()).read();

        assertThat(written(value)).isEqualTo("{price=19.9, currency=EUR, other=?}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":", "{'a':["})
    void nestingWithoutEndIsCutOff(String opening) {
        for (Dialect dialect : Dialect.values()) {
            String text = opening.repeat(200_000 / opening.length());

            new LiteralReader(text, 0, dialect, new ReadingBudget()).read();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"/*", "\",'", "\"//", "{\"a\":\"/*", "'", "/*", "\\\"", "{x", "[[{", "1,", "\",\"", "={\"a\":"
            })
    void textThatAsksForLookingFarAheadCostsNoMoreThanItsLength(String piece) {
        String text = "{\"a\":\"" + piece.repeat(300_000 / piece.length());
        for (Dialect dialect : Dialect.values()) {
            JsonDocuments.read(text, dialect, new ReadingBudget());
        }
        ScriptLiterals.of("x=" + text + "price", false, new ReadingBudget());
    }

    @Test
    void whatAPageMayCostIsLimited() {
        ReadingBudget budget = new ReadingBudget();
        String text = "[" + "1,".repeat(3_000_000) + "1]";

        Json value = new LiteralReader(text, 0, Dialect.MACHINE, budget).read();

        assertThat(value)
                .isInstanceOfSatisfying(
                        Elements.class, list -> assertThat(list.values()).hasSizeLessThan(450_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void validJsonIsReadAsAStrictParserReadsIt(long seed) {
        JsonMapper strict = new JsonMapper();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 400; i++) {
            JsonNode document = strict.readTree(RandomJson.document(random));
            String text = random.nextBoolean() ? document.toString() : document.toPrettyString();
            for (Dialect dialect : Dialect.values()) {
                assertThat(plain(read(text, dialect)))
                        .as("seed %d, %s, %s", seed, dialect, text)
                        .isEqualTo(plain(document));
            }
        }
    }

    private static Json read(String text, Dialect dialect) {
        Json value = new LiteralReader(text, 0, dialect, new ReadingBudget()).read();
        return value == null ? Json.Nothing.EXPRESSION : value;
    }

    private static String written(@Nullable Json value) {
        return switch (value) {
            case null -> "none";
            case Json.Text(String text) -> text;
            case Json.Literal(String text) -> text;
            case Fields(var members) -> {
                List<String> parts = new ArrayList<>();
                members.forEach((key, member) -> parts.add(key + '=' + written(member)));
                yield '{' + String.join(", ", parts) + '}';
            }
            case Elements(var values) ->
                '['
                        + String.join(
                                ", ",
                                values.stream().map(LiteralReaderTests::written).toList())
                        + ']';
            case Json.Nothing nothing -> nothing == Json.Nothing.NULL ? "null" : "?";
        };
    }

    private static Object plain(Json value) {
        return switch (value) {
            case Fields(var members) -> {
                Map<String, Object> map = new LinkedHashMap<>();
                members.forEach((key, member) -> map.put(key, plain(member)));
                yield map;
            }
            case Elements(var values) ->
                values.stream().map(LiteralReaderTests::plain).toList();
            default -> written(value);
        };
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties().forEach(member -> map.put(member.getKey(), plain(member.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(element -> list.add(plain(element)));
            return list;
        }
        return node.isString() ? node.stringValue() : node.toString();
    }
}
