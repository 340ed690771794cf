package dev.dealwire.extract.visible;

import static dev.dealwire.extract.visible.VisibleTextBuilder.BREAK;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Describes each amount found in the line of text by what stands around it. */
final class PriceDescriber {

    private static final int MOST_PRICES = 400;
    private static final int LARGEST_OWN_BLOCK = 160;
    private static final int PROSE = 180;
    private static final int SENTENCE = 90;
    private static final int AMID_SENTENCE = 24;

    private static final Cues CURRENT_OR_FORMER = Cues.of(Cue.CURRENT, Cue.FORMER);
    private static final int LONGEST_TAX_WORDS = 16;
    private static final Cues TERMS = Cues.of(Cue.MEMBER, Cue.COUPON, Cue.SUBSCRIBE);

    private final VisibleText text;
    private final Landmarks landmarks;
    private final ProductCards cards;
    private final String language;
    private final List<PriceMention> mentions;
    private final List<VisibleNode> blocks;
    private final PriceWords words;
    private final String name;

    PriceDescriber(VisibleText text, Landmarks landmarks, @Nullable URI url, String language) {
        this.text = text;
        this.landmarks = landmarks;
        this.language = language;
        this.name = landmarks.title() == null ? "" : VisibleText.words(text.of(landmarks.title()));
        this.mentions = kept(text, new NameNumbers(text, landmarks.title()), language);
        int[] starts = mentions.stream().mapToInt(PriceMention::start).toArray();
        this.cards = new ProductCards(text, landmarks.title(), url, starts);
        this.blocks =
                IntStream.range(0, mentions.size()).mapToObj(this::ownBlock).toList();
        this.words = new PriceWords(text, landmarks.title(), mentions, blocks);
    }

    private static List<PriceMention> kept(VisibleText text, NameNumbers named, String language) {
        return PriceScanner.scan(text.text()).stream()
                .filter(mention ->
                        mention.signed() || isBarePrice(text, mention) || isSaidToBeTaxed(text, mention, language))
                .filter(mention -> !named.include(mention))
                .limit(MOST_PRICES)
                .toList();
    }

    /** A number without a sign counts only where the mark-up calls it a price and holds nothing else. */
    private static boolean isBarePrice(VisibleText text, PriceMention mention) {
        VisibleNode node = text.innermost(mention.start(), mention.end());
        for (int i = 0; i < 3 && node != null && holdsOnly(node, mention); i++) {
            if (node.cues().has(Cue.PRICE) || isNamedInPrice(node, mention)) {
                return true;
            }
            node = node.parent;
        }
        return false;
    }

    private static boolean holdsOnly(VisibleNode node, PriceMention mention) {
        return node.length() <= mention.end() - mention.start() + 6;
    }

    /** Crossed out or, with its decimals, called current or former, in a small block that is called a price. */
    private static boolean isNamedInPrice(VisibleNode node, PriceMention mention) {
        boolean named =
                node.cues().has(Cue.STRIKE) || node.cues().hasAny(CURRENT_OR_FORMER) && mention.isInHundredths();
        return named
                && node.parent != null
                && node.parent.length() <= LARGEST_OWN_BLOCK
                && node.parent.cues().has(Cue.PRICE);
    }

    /** "1399.00 inc GST" needs no sign. */
    private static boolean isSaidToBeTaxed(VisibleText text, PriceMention mention, String language) {
        int decimals = mention.text().length() - 3;
        if (decimals < 1 || ".,".indexOf(mention.text().charAt(decimals)) < 0) {
            return false;
        }
        int behind = Math.min(text.text().length(), mention.end() + LONGEST_TAX_WORDS);
        String suffix = VisibleText.words(text.text().substring(mention.end(), behind));
        return CueWords.LABELS.in(suffix, language).has(Cue.TAX_INCLUDED);
    }

    List<VisiblePrice> describe() {
        List<VisiblePrice> prices = new ArrayList<>(mentions.size());
        for (int i = 0; i < mentions.size(); i++) {
            prices.add(describe(i, prices));
        }
        return prices;
    }

    private VisiblePrice describe(int i, List<VisiblePrice> before) {
        PriceMention mention = mentions.get(i);
        VisibleNode node = text.innermost(mention.start(), mention.end());
        VisibleNode block = blocks.get(i);
        String label = words.label(i, before);
        PriceWords.Suffix suffix = words.suffix(i);
        return new VisiblePrice(
                mention.text(),
                mention.digits(),
                label,
                suffix.text(),
                mention.signed(),
                bound(i),
                cuesUpTo(node, block, 8),
                cuesUpTo(node, block, 2),
                LabelCues.of(label, language, name)
                        .plus(termsOfSavingAbove(i, before))
                        .plus(mention.minus() ? Cues.of(Cue.SAVING) : Cues.NONE),
                SuffixCues.of(suffix.text(), suffix.reach(), language),
                ZoneCues.above(node, landmarks.title()).plus(landmarks.headingCues(mention.start())),
                place(i, mention, node),
                node.path(),
                i,
                new VisiblePrice.Section(node, mention.start(), mention.end()));
    }

    /** "$30 off for members" and, below it, "$129": what the saving is bound to, the price is bound to. */
    private Cues termsOfSavingAbove(int i, List<VisiblePrice> before) {
        if (i == 0 || mentions.get(i).start() - mentions.get(i - 1).end() > PriceWords.LONGEST_LABEL) {
            return Cues.NONE;
        }
        Cues above = before.get(i - 1).suffixCues();
        return above.has(Cue.SAVING) ? above.and(TERMS) : Cues.NONE;
    }

    private VisiblePrice.Bound bound(int i) {
        if (mentions.get(i).bound()) {
            return VisiblePrice.Bound.LOWER;
        }
        return i > 0 && mentions.get(i - 1).bound() ? VisiblePrice.Bound.UPPER : VisiblePrice.Bound.NONE;
    }

    /** The largest element that holds this price, twins of it, and no other. */
    private VisibleNode ownBlock(int i) {
        PriceMention mention = mentions.get(i);
        VisibleNode block = text.innermost(mention.start(), mention.end());
        while (block.parent != null
                && block.parent.length() <= LARGEST_OWN_BLOCK
                && holdsNoOther(block.parent, i)
                && !holdsTitle(block.parent)) {
            block = block.parent;
        }
        return block;
    }

    private boolean holdsTitle(VisibleNode node) {
        VisibleNode title = landmarks.title();
        return title != null && node.spans(title);
    }

    private boolean holdsNoOther(VisibleNode node, int i) {
        PriceMention own = mentions.get(i);
        for (int k = i - 1; k >= 0 && mentions.get(k).start() >= node.start; k--) {
            if (!mentions.get(k).isTwinOf(own)) {
                return false;
            }
        }
        for (int k = i + 1; k < mentions.size() && mentions.get(k).end() <= node.end; k++) {
            if (!mentions.get(k).isTwinOf(own)) {
                return false;
            }
        }
        return true;
    }

    private static Cues cuesUpTo(VisibleNode node, VisibleNode block, int most) {
        Cues cues = node.cues();
        VisibleNode at = node;
        for (int i = 0; i < most && at != block && at.parent != null; i++) {
            at = at.parent;
            cues = cues.plus(at.cues());
        }
        return cues;
    }

    private VisiblePrice.Place place(int i, PriceMention mention, VisibleNode node) {
        VisibleNode title = landmarks.title();
        int afterTitle = title == null ? mention.start() : signedGap(title, mention);
        return new VisiblePrice.Place(
                afterTitle,
                pricesSince(title, i),
                landmarks.withTitle(node),
                landmarks.withBuyButton(node),
                cards.isLinked(node),
                cards.isCard(node),
                isProse(mention, node),
                cards.isListed(node),
                landmarks.hasHeadingOfItsOwn(node, mention.start()),
                landmarks.isPriceOnRequest());
    }

    private static int signedGap(VisibleNode title, PriceMention mention) {
        return mention.start() >= title.end ? mention.start() - title.end : Math.min(-1, mention.end() - title.start);
    }

    private int pricesSince(@Nullable VisibleNode title, int i) {
        int from = title == null ? 0 : title.end;
        int count = 0;
        for (int k = i - 1; k >= 0 && mentions.get(k).start() >= from; k--) {
            count += mentions.get(k).isTwinOf(mentions.get(i)) ? 0 : 1;
        }
        return count;
    }

    private boolean isProse(PriceMention mention, VisibleNode node) {
        int from = text.text().lastIndexOf(BREAK, mention.start());
        int to = text.text().indexOf(BREAK, mention.end());
        int end = to < 0 ? text.text().length() : to;
        int line = end - from;
        boolean amidSentence =
                line > SENTENCE && mention.start() - from > AMID_SENTENCE && end - mention.end() > AMID_SENTENCE;
        return (line > PROSE || amidSentence) && node.length() > mention.end() - mention.start() + 20;
    }
}
