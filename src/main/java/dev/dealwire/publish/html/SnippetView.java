package dev.dealwire.publish.html;

import dev.dealwire.catalog.Word;
import dev.dealwire.money.Money;
import dev.dealwire.money.MoneyFormat;
import dev.dealwire.price.ReferenceKind;
import dev.dealwire.publish.Blurb;
import dev.dealwire.publish.DisplayState;
import dev.dealwire.publish.Edition;
import dev.dealwire.publish.InlineSource;
import dev.dealwire.publish.OfferLink;
import dev.dealwire.publish.Snippet;
import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates ask of a snippet. */
public record SnippetView(Snippet snippet, MoneyFormat format) {

    static final InlineSource STYLE = InlineSource.beside(SnippetView.class, "snippet.css");
    static final InlineSource SCRIPT = InlineSource.beside(SnippetView.class, "snippet.js");

    SnippetView(Snippet snippet) {
        this(snippet, new MoneyFormat(snippet.locale()));
    }

    public Content style() {
        return output -> output.writeContent(STYLE.text());
    }

    public Content script() {
        return output -> output.writeContent(SCRIPT.text());
    }

    public boolean isRoundUp() {
        return snippet.kind() == Snippet.Kind.ROUND_UP;
    }

    public String language() {
        return snippet.locale().toLanguageTag();
    }

    public Edition current() {
        return snippet.current();
    }

    /** An edition to come, and when. */
    public record Coming(String from, Edition edition) {}

    public List<Coming> coming() {
        List<Coming> coming = new ArrayList<>();
        Edition before = snippet.current();
        for (Edition edition : snippet.later()) {
            coming.add(new Coming(moment(before.until()), edition));
            before = edition;
        }
        return coming;
    }

    /** Nothing, where there is no such moment. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    public List<Blurb> places(Edition edition) {
        return edition.blurbs().stream()
                .filter(blurb -> !isRoundUp() || blurb.state() != DisplayState.WITHHELD)
                .toList();
    }

    /** The picks of a round-up that take no place. */
    public List<Blurb> more(Edition edition) {
        return edition.blurbs().stream()
                .filter(blurb -> isRoundUp() && blurb.state() == DisplayState.WITHHELD)
                .toList();
    }

    public String money(Money money) {
        return format.format(money);
    }

    public String word(DisplayState state) {
        return Word.of(state).replace('_', '-');
    }

    /** What a crossed-out price is read out as. */
    public String word(ReferenceKind kind) {
        return switch (kind) {
            case REGULAR, STRIKETHROUGH -> "was";
            case LIST -> "list price";
            case PRIOR -> "lowest price before";
        };
    }

    public String rel(OfferLink link) {
        return link.affiliate() ? "sponsored nofollow noopener" : "noopener";
    }
}
