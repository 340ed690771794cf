package dev.dealwire.publish.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.publish.LinkRule;
import dev.dealwire.publish.Pick;
import dev.dealwire.publish.Picks;
import dev.dealwire.publish.Snippet;
import dev.dealwire.publish.SnippetComposer;
import dev.dealwire.publish.SnippetRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlSnippetRendererTests {

    private final HtmlSnippetRenderer renderer = new HtmlSnippetRenderer();

    @Test
    void articleReadsAsAnEditorWouldPrintIt() {
        Element now = now(Picks.article());

        assertThat(now.expectFirst(".dw-headline").text())
                .isEqualTo("Prime Day hair dryer deals 2022: Top 3 picks, from $20");
        assertThat(now.select("ol .dw-name").eachText())
                .containsExactly("Revlon 1875 Turbo Fast Dry", "Shark HyperAIR", "BaByliss Pro Nano Titanium");
        assertThat(now.select("ol .dw-price").eachText())
                .containsExactly("now $20 was $25 20% off", "now $159 was $179 11% off", "now $90 was $95 5% off");
        assertThat(now.select("ul .dw-text").eachText()).containsExactly("See price at Amazon.");
        assertThat(now.select("time").eachAttr("datetime")).containsOnly("2022-07-12T16:41:09Z");
    }

    @Test
    void everyAffiliateLinkIsMarkedAsSponsored() {
        assertThat(now(Picks.article()).select("a"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.attr("rel")).isEqualTo("sponsored nofollow noopener"));
    }

    @Test
    void disclosureStandsBeforeTheFirstLink() {
        Document page = parse(Picks.article());
        String disclosure = page.expectFirst(".dw-disclosure").text();

        assertThat(disclosure).contains("commission", "As an Amazon Associate I earn from qualifying purchases.");
        assertThat(page.html().indexOf("dw-disclosure\""))
                .isLessThan(page.html().indexOf("<a "));
    }

    @Test
    void directLinkIsNotSponsoredAndNeedsNoDisclosure() {
        Element now = now(single(renamed("Dryer", new AffiliateProgramme.None())));

        assertThat(now.select("a").eachAttr("rel")).isNotEmpty().containsOnly("noopener");
        assertThat(now.select(".dw-disclosure")).isEmpty();
    }

    @Test
    void laterEditionsWaitInTemplatesWithTheirMoment() {
        Document page = parse(Picks.article());

        assertThat(page.expectFirst("aside").attr("data-expires-at")).isEqualTo("2022-07-13T04:40:00Z");
        assertThat(page.select("template").eachAttr("data-from"))
                .containsExactly("2022-07-13T04:40:00Z", "2022-07-13T16:40:00Z");
        assertThat(page.expectFirst("template:last-of-type").html()).doesNotContain("$");
    }

    @Test
    void snippetThatIsOverHoldsNoPriceAtAll() {
        Snippet stale = Picks.article().at(Picks.SEEN_AT.plus(Duration.ofDays(2)));

        assertThat(renderer.render(stale).replaceAll("(?s)<(style|script)>.*?</\\1>", ""))
                .doesNotContain("$", "<template", "% off");
        assertThat(parse(stale).expectFirst("aside").attr("data-expires-at")).isEmpty();
    }

    @Test
    void editorsNameIsEscapedWhereverItStands() {
        String hostile = "\"><script>alert('x')</script><img src=x onerror=alert(1)> & </template>";
        Document page = parse(single(renamed(hostile, Picks.HEARTHSIDE.programme())));

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img")).isEmpty();
        assertThat(page.expectFirst(".dw-name").text()).isEqualTo(hostile);
        assertThat(page.expectFirst("aside").attr("aria-label")).isEqualTo(hostile);
    }

    @Test
    void styleAndScriptAreWhatThePolicyAllows() throws NoSuchAlgorithmException {
        var policy = new HtmlSnippetConfiguration().embedPolicy();
        Document page = parse(Picks.article());

        assertThat(policy.styleSource())
                .isEqualTo(source(page.expectFirst("style").data()));
        assertThat(policy.scriptSource())
                .isEqualTo(source(page.expectFirst("script").data()));
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void frameIsADocumentAroundTheSameFragment() {
        String frame = new FrameSnippetRenderer().render(Picks.article());

        assertThat(frame).startsWith("<!doctype html>").contains(renderer.render(Picks.article()));
    }

    @Test
    void sameSnippetGivesTheSameBytes() {
        assertThat(renderer.render(Picks.article())).isEqualTo(renderer.render(Picks.article()));
    }

    private Element now(Snippet snippet) {
        return parse(snippet).expectFirst(".dw-now");
    }

    private Document parse(Snippet snippet) {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document page = parser.parseInput("<!doctype html><title>t</title>" + renderer.render(snippet), "");
        assertThat(parser.getErrors()).isEmpty();
        return page;
    }

    private static Snippet single(Pick pick) {
        SnippetRequest request = Picks.single(pick);
        return new SnippetComposer(LinkRule.HTTPS_ONLY).compose(request, Picks.SEEN_AT);
    }

    private static Pick renamed(String name, AffiliateProgramme programme) {
        Pick pick = Picks.revlon();
        MerchantProfile merchant = Picks.merchant("hearthside", "Hearthside", programme, Picks.HEARTHSIDE.display());
        return new Pick(pick.listing(), name, merchant, pick.url(), pick.offer());
    }

    private static String source(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
