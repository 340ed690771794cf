package dev.dealwire.extract.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notations in which frameworks hand state over, each read to the plain document that it stands for. */
class StateNotationTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {&q;name&q;:&q;Tom &a;amp; Ida&s;s &l;b&g;&q;}            | {name=Tom &amp; Ida's <b>}
            {&q;a&q;:&q;&a;q;&q;}                                     | {a=&q;}
            {"a":"&q;"}                                               | {a=&q;}
            {"name":[0,"Hat"],"sizes":[1,[[0,"S"],[0,null]]]}         | {name=Hat, sizes=[S, null]}
            {"item":[0,{"price":[0,19.9],"old":[0]}]}                 | {item={old=null, price=19.9}}
            {"size":[0,"S"],"range":[10,20,30]}                       | {range=[10, 20, 30], size=[0, S]}
            [{"name":1,"price":2},"Hat",19.9]                         | {name=Hat, price=19.9}
            [{"_1":2,"_3":4},"name","Hat","price",19.9]               | {name=Hat, price=19.9}
            [{"_1":2,"_3":-5},"name","Hat","price"]                   | {name=Hat, price=null}
            """)
    void isReadToThePlainDocument(String text, String expected) {
        ReadingBudget budget = new ReadingBudget();
        Json document = JsonDocuments.read(text, Dialect.MACHINE, budget).getFirst();

        assertThat(plain(PointerGraph.unfolded(TypedTuples.unwrapped(document), budget)))
                .hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            8604321    | {"price":9.9}                    | {price=9.9, productId=8604321}
            m-8604321  | {"price":9.9,"currency":"EUR"}   | {currency=EUR, price=9.9, productId=m-8604321}
            8604321    | {"price":9.9,"name":"Hat"}       | {name=Hat, price=9.9}
            8604321    | {"stock":4}                      | {stock=4}
            new        | {"price":9.9}                    | {price=9.9}
            salePrices | {"000998812":149.99}             | {000998812={productId=000998812, salePrices=149.99}}
            salePrices | {"value":149.99}                 | {value=149.99}
            """)
    void keysThatAreNumbersOfProductsAreToldToTheirRecords(String key, String text, String expected) {
        Json value =
                JsonDocuments.read(text, Dialect.MACHINE, new ReadingBudget()).getFirst();

        assertThat(plain(KeyedRecords.listed(key, KeyedRecords.identified(key, value))))
                .hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"p":{"__ref":"P:1"},"P:1":{"price":9.9}}                       | {price=9.9}
            {"p":{"type":"id","generated":true,"id":"P:1","typename":"P"},"P:1":{"price":9.9}} | {price=9.9}
            {"p":{"type":"id","id":"P:2"},"P:1":{"price":9.9}}              | {id=P:2, type=id}
            {"p":{"type":"sku","id":"P:1"},"P:1":{"price":9.9}}             | {id=P:1, type=sku}
            """)
    void pointersOfCachesAreFollowed(String text, String expected) {
        Fields cache = (Fields)
                JsonDocuments.read(text, Dialect.MACHINE, new ReadingBudget()).getFirst();

        assertThat(plain(new StateCache(cache).resolve((Fields) Objects.requireNonNull(cache.get("p")))))
                .hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            {"units":89,"nanos":970000000}          | 89.97
            {"units":"149","nanos":0}               | 149
            {"units":89}                            | -
            {"units":89,"nanos":-5}                 | -
            {"units":"box","nanos":0}               | -
            """)
    void unitsAndBillionthsAreOneAmount(String text, @Nullable String expected) {
        Json amount = UnitsAndNanos.joined((Fields)
                JsonDocuments.read(text, Dialect.MACHINE, new ReadingBudget()).getFirst());

        assertThat(amount == null ? null : amount.text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"minPrice":50,"maxPrice":null}         | minPrice   | [price]
            {"minPrice":50,"maxPrice":50}           | minPrice   | [price]
            {"minPrice":50,"maxPrice":80}           | minPrice   | [min, price]
            {"minPrice":50}                         | minPrice   | [min, price]
            {"lowPrice":"9.60","highPrice":"9.60"}  | lowPrice   | [price]
            {"low":1,"high":{"value":2}}            | low        | [low]
            """)
    void floorWithoutCeilingIsNoEndOfARange(String text, String key, String expected) {
        Fields node = (Fields)
                JsonDocuments.read(text, Dialect.MACHINE, new ReadingBudget()).getFirst();

        assertThat(RangeEnds.withoutFloor(node, key, KeyWords.of(key))).hasToString(expected);
    }

    private static Object plain(Json value) {
        return switch (value) {
            case Fields(Map<String, Json> members) -> {
                Map<String, Object> sorted = new TreeMap<>();
                members.forEach((key, member) -> sorted.put(key, plain(member)));
                yield sorted;
            }
            case Elements(List<Json> values) ->
                values.stream().map(StateNotationTests::plain).toList();
            default -> String.valueOf(value.text());
        };
    }
}
