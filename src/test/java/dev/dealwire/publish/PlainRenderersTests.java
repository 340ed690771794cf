package dev.dealwire.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlainRenderersTests {

    @Test
    void textIsWhatATerminalShows() {
        Snippet snippet = new SnippetComposer(LinkRule.HTTPS_ONLY)
                .compose(Picks.roundUp(Picks.revlon(), Picks.panasonic()), Picks.SEEN_AT);

        assertThat(new TextSnippetRenderer().render(snippet)).isEqualTo("""
                        Prime Day hair dryer deals 2022: Top pick at $20

                        We may earn a commission when you buy through links on this page.

                        As an Amazon Associate I earn from qualifying purchases.

                        Revlon 1875 Turbo Fast Dry is on sale for $20 at Hearthside, $5 (20%) off its regular price of $25.
                          Price as of Jul 12, 2022, 9:41 AM PDT
                          https://goto.hearthside.example/c/10/20/30?subId1=k3v9q2&u=https%3A%2F%2Fwww.hearthside.example%2Fp%2Frevlon-1875

                        Panasonic Nanoe: See price at Amazon.
                          https://www.amazon.com/dp/B0DEALWIRE?tag=dealwire-20&th=1

                        Prices may have changed since.
                        """);
    }

    @Test
    void markdownEscapesWhatItsReaderWouldTakeForMarkUp() {
        Snippet snippet = new SnippetComposer(LinkRule.HTTPS_ONLY)
                .compose(Picks.single(Picks.deal("odd", "A_b* [c] <i>", "20", "25")), Picks.SEEN_AT);

        assertThat(new MarkdownSnippetRenderer().render(snippet))
                .contains("## A\\_b\\* \\[c\\] \\<i\\>")
                .contains("**[A\\_b\\* \\[c\\] \\<i\\>](<https://goto.hearthside.example/c/10/20/30?subId1=k3v9q2&u=")
                .contains("is on sale for $20 at Hearthside, $5 (20%) off its regular price of $25. (Price as of ");
    }

    @Test
    void snippetThatIsOverPrintsNoPrice() {
        Snippet stale = Picks.article().at(Picks.SEEN_AT.plus(Duration.ofDays(2)));

        assertThat(new TextSnippetRenderer().render(stale)).doesNotContain("$").contains("See today's price at");
        assertThat(new MarkdownSnippetRenderer().render(stale)).doesNotContain("$");
    }
}
