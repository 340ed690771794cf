package dev.dealwire.extract.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TextMemoTests {

    private final AtomicInteger readings = new AtomicInteger();
    private final TextMemo<Integer> memo = new TextMemo<>(text -> {
        readings.incrementAndGet();
        return text.length();
    });

    @Test
    void eachTextIsReadOnce() {
        TextMemo.Recent<Integer> page = memo.recent();

        assertThat(page.read("price now")).isEqualTo(9);
        assertThat(page.read(new String("price now"))).isEqualTo(9);
        assertThat(memo.recent().read("price now")).isEqualTo(9);

        assertThat(readings).hasValue(1);
    }

    /** "Aa" and "BB" have the same hash. */
    @Test
    void textsOfOneHashAreToldApart() {
        TextMemo<String> echo = new TextMemo<>(text -> text);
        TextMemo.Recent<String> page = echo.recent();

        assertThat(page.read("Aa")).isEqualTo("Aa");
        assertThat(page.read("BB")).isEqualTo("BB");
        assertThat(page.read("Aa")).isEqualTo("Aa");
    }

    @Test
    void whatIsTooLongIsNotKept() {
        String text = "price ".repeat(1_000);

        memo.read(text);
        memo.read(text);

        assertThat(readings).hasValue(2);
    }

    @Test
    void whenFullItBeginsAnew() {
        memo.read("first");
        for (int i = 0; i < 100_000; i++) {
            memo.read("class-" + i);
        }

        memo.read("first");

        assertThat(readings).hasValue(100_002);
    }
}
