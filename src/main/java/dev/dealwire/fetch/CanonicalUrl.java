package dev.dealwire.fetch;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one form of a page's address by which two links to it are known as the same: normal form, without the parameters that
 * only follow readers around. What chooses a variant, such as {@code th}, {@code psc}, {@code variant}, {@code sku} or
 * {@code color}, and everything unknown, stays, in its order.
 */
public final class CanonicalUrl {

    private static final Set<String> TRACKING = Set.of(
            "_branch_match_id",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "ascsubtag",
            "awc",
            "camp",
            "cjdata",
            "cjevent",
            "creative",
            "creativeasin",
            "dclid",
            "dib",
            "dib_tag",
            "fbclid",
            "gad_source",
            "gbraid",
            "gclid",
            "gclsrc",
            "igshid",
            "irclickid",
            "irgwc",
            "li_fat_id",
            "linkcode",
            "linkid",
            "mc_cid",
            "mc_eid",
            "mkcid",
            "mkevt",
            "mkrid",
            "msclkid",
            "raneaid",
            "ranmid",
            "ransiteid",
            "ref_",
            "srsltid",
            "tag",
            "ttclid",
            "twclid",
            "wbraid",
            "yclid");

    private static final Set<String> TRACKING_PREFIXES = Set.of("utm_", "pf_rd_", "pd_rd_");

    private CanonicalUrl() {}

    public static URI of(URI url) {
        URI plain = RequestUrl.of(url);
        String query = plain.getRawQuery();
        if (query == null) {
            return plain;
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(nameOf(parameter)))
                .collect(Collectors.joining("&"));
        String text = plain.toString();
        String withoutQuery = text.substring(0, text.indexOf('?'));
        return URI.create(kept.isEmpty() ? withoutQuery : withoutQuery + "?" + kept);
    }

    private static String nameOf(String parameter) {
        int equals = parameter.indexOf('=');
        return (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    }

    private static boolean isTracking(String name) {
        return TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
