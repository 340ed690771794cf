package dev.dealwire.publish;

import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.AffiliateProgramme.Amazon;
import dev.dealwire.job.AffiliateProgramme.Awin;
import dev.dealwire.job.AffiliateProgramme.Cj;
import dev.dealwire.job.AffiliateProgramme.Ebay;
import dev.dealwire.job.AffiliateProgramme.Howl;
import dev.dealwire.job.AffiliateProgramme.Impact;
import dev.dealwire.job.AffiliateProgramme.None;
import dev.dealwire.job.AffiliateProgramme.Partnerize;
import dev.dealwire.job.AffiliateProgramme.Rakuten;
import dev.dealwire.job.AffiliateProgramme.Skimlinks;
import dev.dealwire.job.AffiliateProgramme.Sovrn;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** The link that a programme wants for a merchant's page, with our sub-ID and without anybody else's tracking. */
public final class AffiliateLinks {

    private final LinkRule rule;

    public AffiliateLinks(LinkRule rule) {
        this.rule = rule;
    }

    /** Empty if the page cannot be linked to: not on the web, or not on an address that the rule allows. */
    public Optional<OfferLink> link(URI page, AffiliateProgramme programme, Placement placement) {
        return Destination.of(page, ownKeys(programme), rule)
                .map(destination -> form(destination, programme, placement))
                .flatMap(address -> SafeUrl.of(URI.create(address), rule))
                .map(url -> new OfferLink(url, !(programme instanceof None)));
    }

    private static Set<String> ownKeys(AffiliateProgramme programme) {
        return switch (programme) {
            case None _, Amazon _, Partnerize _ -> Set.of();
            case Ebay _ -> Set.of("mkevt", "mkcid", "mkrid", "campid", "toolid", "customid");
            case Awin _ -> Set.of("clickref");
            case Cj _ -> Set.of("sid");
            case Rakuten _, Howl _ -> Set.of("u1");
            case Impact _ -> Set.of("subid1");
            case Skimlinks _ -> Set.of("xcust");
            case Sovrn _ -> Set.of("cuid");
        };
    }

    private static String form(Destination page, AffiliateProgramme programme, Placement placement) {
        SubId sub = placement.subId();
        return switch (programme) {
            case None() -> page.raw();
            case Amazon(String trackingId) -> amazon(page, "tag=" + Destination.encode(trackingId));
            case Ebay(String rotation, String campaignId) ->
                page.with(
                        "mkevt=1",
                        "mkcid=1",
                        "mkrid=" + Destination.encode(rotation),
                        "campid=" + Destination.encode(campaignId),
                        "toolid=10001",
                        "customid=" + sub);
            case Awin(String merchantId, String publisherId) ->
                "https://www.awin1.com/cread.php?awinmid=%s&awinaffid=%s&clickref=%s&ued=%s"
                        .formatted(
                                Destination.encode(merchantId), Destination.encode(publisherId), sub, page.encoded());
            case Cj(String publisherId) ->
                "https://www.anrdoezrs.net/links/%s/type/dlg/sid/%s/%s"
                        .formatted(Destination.encode(publisherId), sub, page.raw());
            case Rakuten(String publisherId, String merchantId) ->
                "https://click.linksynergy.com/deeplink?id=%s&mid=%s&u1=%s&murl=%s"
                        .formatted(
                                Destination.encode(publisherId), Destination.encode(merchantId), sub, page.encoded());
            case Impact impact -> impact(page, impact, sub);
            case Partnerize(String camref) ->
                "https://prf.hn/click/camref:%s/pubref:%s/destination:%s"
                        .formatted(Destination.encode(camref), sub, page.raw());
            case Skimlinks(String siteId) ->
                "https://go.skimresources.com/?id=%s&xs=1&url=%s&xcust=%s"
                                .formatted(Destination.encode(siteId), page.encoded(), sub)
                        + articleAddress("sref", placement);
            case Sovrn(String key) ->
                "https://redirect.viglink.com?key=%s&u=%s&cuid=%s"
                        .formatted(Destination.encode(key), page.encoded(), sub);
            case Howl(String publisherSlug) ->
                "https://howl.link/link/?url=%s&publisher_slug=%s%s%s&u1=%s"
                        .formatted(
                                page.encoded(),
                                Destination.encode(publisherSlug),
                                articleName(placement),
                                articleAddress("article_url", placement),
                                sub);
        };
    }

    private static String amazon(Destination page, String tag) {
        return page.amazon(tag).orElseGet(() -> page.with(tag));
    }

    private static String impact(Destination page, Impact impact, SubId sub) {
        String scheme = SafeUrl.isLoopback(impact.host().replaceFirst(":\\d+$", "")) ? "http" : "https";
        return "%s://%s/c/%s/%s/%s?subId1=%s&u=%s"
                .formatted(
                        scheme,
                        impact.host(),
                        Destination.encode(impact.partnerId()),
                        Destination.encode(impact.adId()),
                        Destination.encode(impact.campaignId()),
                        sub,
                        page.encoded());
    }

    private static String articleName(Placement placement) {
        Article article = placement.article();
        return article == null ? "" : "&article_name=" + Destination.encode(article.title());
    }

    private static String articleAddress(String key, Placement placement) {
        Article article = placement.article();
        return article == null
                ? ""
                : "&" + key + "=" + Destination.encode(article.url().toASCIIString());
    }
}
