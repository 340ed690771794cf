package dev.dealwire.publish.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealwire.publish.Picks;
import dev.dealwire.publish.Snippet;
import dev.dealwire.publish.UnreadableSnippetException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonSnippetsTests {

    private final JsonSnippets json = new JsonSnippets();

    @Test
    void whatWasWrittenIsReadBackEqual() {
        Snippet snippet = Picks.article();

        assertThat(json.read(json.write(snippet))).isEqualTo(snippet);
    }

    @Test
    void everyFactIsThereAndDecimalsAreText() {
        JsonNode blurb = current(Picks.article()).at("/blurbs/0");

        assertThat(blurb.at("/listing").asString()).isEqualTo("hearthside/revlon-1875");
        assertThat(blurb.at("/state").asString()).isEqualTo("live");
        assertThat(blurb.at("/price/currency").asString()).isEqualTo("USD");
        assertThat(blurb.at("/price/current").isString()).isTrue();
        assertThat(blurb.at("/price/current").asString()).isEqualTo("20.00");
        assertThat(blurb.at("/price/observedAt").asString()).isEqualTo("2022-07-12T16:41:09Z");
        assertThat(blurb.at("/price/markdown/reference").asString()).isEqualTo("25.00");
        assertThat(blurb.at("/price/markdown/referenceKind").asString()).isEqualTo("regular");
        assertThat(blurb.at("/price/markdown/saving").asString()).isEqualTo("5.00");
        assertThat(blurb.at("/price/markdown/percent").asInt()).isEqualTo(20);
        assertThat(blurb.at("/link/affiliate").asBoolean()).isTrue();
        assertThat(blurb.at("/reason").isNull()).isTrue();
    }

    @Test
    void withheldPriceIsNowhereInTheDocument() {
        Snippet snippet = Picks.article();

        assertThat(current(snippet).at("/blurbs/3/price").isNull()).isTrue();
        assertThat(current(snippet).at("/blurbs/3/reason").asString()).isEqualTo("source_not_allowed");
        assertThat(json.render(snippet)).doesNotContain("99", "149");
    }

    @Test
    void editionThatIsOverIsNowhereInTheDocument() {
        Snippet stale = Picks.article().at(Picks.SEEN_AT.plus(Duration.ofDays(2)));

        assertThat(json.render(stale)).doesNotContain("20.00", "$");
        assertThat(current(stale).at("/asOf").isNull()).isTrue();
        assertThat(current(stale).at("/state").asString()).isEqualTo("withheld");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"slot\":\"a\"", "<html>"})
    void whatIsNoSnippetIsRefused(String text) {
        assertThatThrownBy(() -> json.read(text)).isInstanceOf(UnreadableSnippetException.class);
    }

    @Test
    void linkThatWasTamperedWithIsRefused() {
        String tampered = json.write(Picks.article()).replace("https://goto.hearthside.example", "javascript://x");

        assertThatThrownBy(() -> json.read(tampered)).isInstanceOf(UnreadableSnippetException.class);
    }

    private JsonNode current(Snippet snippet) {
        return JsonMapper.shared().readTree(json.render(snippet)).at("/current");
    }
}
