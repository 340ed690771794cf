package dev.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.history.Timelines;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTests {

    @ParameterizedTest
    @ValueSource(strings = {"\u001b", "\u009b", "\r", "\n", "\b", "\u0007", "\u007f", "\u2028", "\u202e", "\u2067"})
    void whatATerminalObeysIsASpace(String obeyed) {
        assertThat(Printable.line("Dryer" + obeyed + "[2J")).isEqualTo("Dryer [2J");
        assertThat(new TextTable("title").row("Dryer" + obeyed + "[2J").toString())
                .isEqualTo("title\nDryer [2J\n");
    }

    @Test
    void linesStayApartAndEachObeysNothing() {
        assertThat(Printable.lines("one\u001b[2J\ntwo\r\nthree")).isEqualTo("one [2J\ntwo\nthree\n");
        assertThat(Printable.lines("")).isEmpty();
    }

    @Test
    void wordsOfEveryLanguageStay() {
        assertThat(Printable.line("Sèche-cheveux Föhn 吹風機 مجفف\u00a0שיער"))
                .isEqualTo("Sèche-cheveux Föhn 吹風機 مجفف\u00a0שיער");
    }

    @Test
    void titleThatAShopWroteIsShownInAHistoryAsText() {
        String table = new TimelineText(
                        new Timelines().seen(0, 9, "USD 25").until(10, "Dryer\u001b]0;owned\u0007"), Optional.empty())
                .toTable();

        assertThat(table).contains("Dryer ]0;owned ").doesNotContain("\u001b", "\u0007");
    }
}
