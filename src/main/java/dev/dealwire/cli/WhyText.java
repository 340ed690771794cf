package dev.dealwire.cli;

import static java.util.Objects.requireNonNull;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.history.Observed;
import dev.dealwire.publish.Blurb;
import dev.dealwire.publish.Claim;
import dev.dealwire.publish.ClaimChain;
import dev.dealwire.publish.ClaimChain.Link;
import dev.dealwire.publish.Edition;
import dev.dealwire.publish.SnippetRevisions.Revision;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The claims of a slot, for a person who has to answer for them. */
final class WhyText {

    private final Revision revision;
    private final List<ClaimChain> chains;
    private final Map<ListingId, LifeText> lives;
    private final boolean all;

    /**
     * @param lives of the deals on what the slot shows
     * @param all whether every observation is shown; else the first and the last of many
     */
    WhyText(Revision revision, List<ClaimChain> chains, Map<ListingId, LifeText> lives, boolean all) {
        this.revision = revision;
        this.chains = chains;
        this.lives = lives;
        this.all = all;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        Edition edition = revision.snippet().current();
        text.append("Slot %s, revision %d%n".formatted(revision.snippet().slot(), revision.number()));
        text.append("  %s%n".formatted(edition.headline()));
        edition.blurbs().forEach(blurb -> text.append("  %s  \"%s\"%n".formatted(blurb.listing(), blurb.text())));
        List<ClaimChain> headline =
                chains.stream().filter(chain -> !isOfShownBlurb(chain, edition)).toList();
        headline.forEach(chain -> append(text, chain));
        edition.blurbs().forEach(blurb -> append(text, blurb));
        if (chains.isEmpty()) {
            text.append("%nIt claims nothing: no price, no markdown and no end of one is shown.%n".formatted());
        }
        return Printable.lines(text.toString());
    }

    private static boolean isOfShownBlurb(ClaimChain chain, Edition edition) {
        Set<Object> shown = edition.blurbs().stream().map(Blurb::listing).collect(Collectors.toSet());
        return shown.contains(chain.published().claim().listing());
    }

    private void append(StringBuilder text, Blurb blurb) {
        text.append("%n%s at %s%n".formatted(blurb.name(), blurb.merchant()));
        List<ClaimChain> own = chains.stream()
                .filter(chain -> chain.published().claim().listing().equals(blurb.listing()))
                .toList();
        if (own.isEmpty()) {
            text.append("  claims nothing%s%n".formatted(blurb.reason() == null ? "" : " (" + blurb.reason() + ")"));
        }
        String life = requireNonNull(lives.get(blurb.listing())).lines();
        if (!life.isEmpty()) {
            text.append("  life of the deal%n%s".formatted(life));
        }
        own.forEach(chain -> append(text, chain));
    }

    private void append(StringBuilder text, ClaimChain chain) {
        Claim claim = chain.published().claim();
        text.append("%n  \"%s\"   %s, claim %d%n"
                .formatted(
                        claim.words(),
                        claim.kind().word().replace('_', ' '),
                        chain.published().id()));
        text.append("    allowed by  %s%n".formatted(claim.rule()));
        text.append("    because     %s%n".formatted(claim.finding()));
        text.append("    rests on    %s%n".formatted(count(chain.links().size())));
        List<Link> links = chain.links();
        boolean few = all || links.size() <= 2;
        (few ? links : links.subList(0, 1)).forEach(link -> append(text, link));
        if (!few) {
            text.append("      ... %d more, shown by --all ...%n".formatted(links.size() - 2));
            append(text, links.getLast());
        }
    }

    private static void append(StringBuilder text, Link link) {
        text.append("      %s  %s  visit %d%s%n"
                .formatted(
                        LifeText.MOMENT.format(link.observed().at()),
                        seen(link.observed()),
                        link.observed().visit(),
                        link.observed().notModified() ? ", page unchanged by the merchant's word (304)" : ""));
        ArchiveReference archived = link.observed().archived();
        if (archived != null) {
            text.append("        %s, byte %d%s%n        %s%n"
                    .formatted(archived.file(), archived.offset(), within(archived), archived.digest()));
        }
        text.append("        %s%n"
                .formatted(link.fragment() == null ? "(" + link.missing() + ")" : "… " + link.fragment() + " …"));
    }

    private static String within(ArchiveReference archived) {
        if (archived.pointer() != null) {
            return ", item at '" + archived.pointer() + "'";
        }
        return archived.line() == null ? "" : ", line " + archived.line();
    }

    private static String seen(Observed observed) {
        return observed.price() == null
                ? "no price, "
                        + requireNonNull(observed.availability())
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ')
                : observed.price().toString();
    }

    private static String count(int observations) {
        return observations == 1 ? "1 observation" : observations + " observations";
    }
}
