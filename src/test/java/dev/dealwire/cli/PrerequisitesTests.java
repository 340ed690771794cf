package dev.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealwire.feed.Secrets;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.OfferSource.Api;
import dev.dealwire.testing.TestDefinitions;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrerequisitesTests {

    private static final Secrets NONE = variable -> null;
    private static final Api.Token TOKEN = new Api.Token("SHOP_TOKEN", "Authorization", "Bearer");

    @Test
    void publicShopIsNotAskedBeforeTheOperatorNamesAContactPage() {
        Definitions definitions = listing("https://www.shop.com/dryer");

        assertThatThrownBy(() -> require(false, NONE, definitions))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("DEALWIRE_FETCH_CONTACT")
                .hasMessageContaining("www.shop.com");
        assertThatCode(() -> require(true, NONE, definitions)).doesNotThrowAnyException();
    }

    @Test
    void pagesThatAreSearchedForListingsNeedOneToo() {
        assertThatThrownBy(() -> require(false, NONE, discovery().build())).hasMessageContaining("www.shop.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/dryer", "http://localhost/dryer", "http://[::1]:81/dryer"})
    void shopOfThisMachineNeedsNone(String url) {
        assertThatCode(() -> require(false, NONE, listing(url))).doesNotThrowAnyException();
    }

    @Test
    void apiIsNotAskedBeforeItsTokenStandsInTheEnvironment() {
        Definitions definitions = api(TOKEN);

        assertThatThrownBy(() -> require(true, NONE, definitions))
                .isInstanceOfSatisfying(
                        OperatorException.class,
                        mistake -> assertThat(mistake.exitCode()).isEqualTo(2))
                .hasMessage("found nothing in the environment variable SHOP_TOKEN, wanted the token of the API of"
                        + " merchant shop");
        assertThatThrownBy(() -> require(true, variable -> "two\nlines", definitions))
                .hasMessageContaining("a text that no header can carry")
                .hasMessageNotContaining("lines");
        assertThatCode(() -> require(true, variable -> "s3cret\n", definitions)).doesNotThrowAnyException();
        assertThatCode(() -> require(true, NONE, api(null))).doesNotThrowAnyException();
    }

    @Test
    void merchantWhoseListingsAreStillToBeFoundNeedsItsTokenToo() {
        Definitions definitions = discovery().offers(source(TOKEN)).build();

        assertThatThrownBy(() -> require(true, NONE, definitions)).hasMessageContaining("SHOP_TOKEN");
    }

    private static void require(boolean contactIsStated, Secrets secrets, Definitions definitions) {
        new Prerequisites(contactIsStated, secrets)
                .require(definitions, definitions.jobs().values());
    }

    private static Definitions listing(String url) {
        return new TestDefinitions()
                .listing("dryer", "Test dryer", URI.create(url))
                .build();
    }

    private static Definitions api(Api.@Nullable Token token) {
        return new TestDefinitions()
                .listing("dryer", "Test dryer", URI.create("https://www.shop.com/dryer"))
                .offers(source(token))
                .build();
    }

    private static TestDefinitions discovery() {
        return new TestDefinitions()
                .discover(new DiscoveryRule.Sitemap(
                        TestDefinitions.MERCHANT,
                        URI.create("https://www.shop.com/sitemap.xml"),
                        1,
                        null,
                        10,
                        Duration.ofDays(1)));
    }

    private static Api source(Api.@Nullable Token token) {
        Api.Fields fields = new Api.Fields("/id", "/price", null, null, null, null, null, null, null);
        return new Api("https://api.shop.com/{key}", token, "", null, 1, fields);
    }
}
