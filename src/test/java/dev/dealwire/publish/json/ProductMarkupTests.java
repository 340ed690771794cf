package dev.dealwire.publish.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.publish.LinkRule;
import dev.dealwire.publish.Picks;
import dev.dealwire.publish.Snippet;
import dev.dealwire.publish.SnippetComposer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProductMarkupTests {

    private final ProductMarkup markup = new ProductMarkup();

    @Test
    void crossedOutPriceIsATypedSpecificationBesideTheActiveOne() {
        JsonNode product = graph(Picks.article()).get(0);

        assertThat(product.at("/@type").asString()).isEqualTo("Product");
        assertThat(product.at("/name").asString()).isEqualTo("Revlon 1875 Turbo Fast Dry");
        assertThat(product.at("/offers/price").asString()).isEqualTo("20.00");
        assertThat(product.at("/offers/priceCurrency").asString()).isEqualTo("USD");
        assertThat(product.at("/offers/availability").asString()).isEqualTo("https://schema.org/InStock");
        assertThat(product.at("/offers/priceSpecification/0/priceType").isMissingNode())
                .isTrue();
        assertThat(product.at("/offers/priceSpecification/1/price").asString()).isEqualTo("25.00");
        assertThat(product.at("/offers/priceSpecification/1/priceType").asString())
                .isEqualTo("https://schema.org/StrikethroughPrice");
    }

    @Test
    void onlyWhatIsShownIsTold() {
        assertThat(graph(Picks.article()).findValuesAsString("name"))
                .contains("Shark HyperAIR", "BaByliss Pro Nano Titanium")
                .doesNotContain("Panasonic Nanoe", "Conair InfinitiPro");
    }

    @Test
    void productIsToldOnceHoweverManySnippetsShowIt() {
        assertThat(graph(Picks.article(), Picks.article())).hasSize(3);
    }

    @Test
    void staleSnippetTellsNothing() {
        assertThat(graph(Picks.article().at(Picks.SEEN_AT.plus(Duration.ofDays(2)))))
                .isEmpty();
    }

    @Test
    void nothingInItCanEndTheScriptElement() {
        Snippet hostile = new SnippetComposer(LinkRule.HTTPS_ONLY)
                .compose(Picks.single(Picks.deal("x", "</script><!-- & \u2028", "20", "25")), Picks.SEEN_AT);
        String text = markup.markup(List.of(hostile));

        assertThat(text).doesNotContain("<", ">", "&", "\u2028");
        assertThat(JsonMapper.shared().readTree(text).at("/@graph/0/name").asString())
                .isEqualTo("</script><!-- & \u2028");
    }

    private JsonNode graph(Snippet... snippets) {
        return JsonMapper.shared().readTree(markup.markup(List.of(snippets))).at("/@graph");
    }
}
