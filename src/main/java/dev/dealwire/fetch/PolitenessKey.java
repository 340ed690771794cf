package dev.dealwire.fetch;

import crawlercommons.domains.EffectiveTldFinder;
import dev.dealwire.job.Manners;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a pace and a budget are kept for: the merchant's own choice, else the registrable domain of the page. */
public record PolitenessKey(String value) {

    public static PolitenessKey of(URI url, Manners manners) {
        String declared = manners.politenessKey();
        return new PolitenessKey(declared != null ? declared : domainOf(RequestUrl.of(url)));
    }

    /** A host without a registrable domain, such as an address or a name of this machine, stands for itself, port included. */
    private static String domainOf(URI url) {
        String host = url.getHost();
        if (host == null) {
            return url.toString();
        }
        @Nullable String domain = EffectiveTldFinder.getAssignedDomain(host, true);
        return domain != null ? domain : url.getRawAuthority();
    }

    @Override
    public String toString() {
        return value;
    }
}
