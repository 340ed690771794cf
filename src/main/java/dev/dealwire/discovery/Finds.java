package dev.dealwire.discovery;

import dev.dealwire.discovery.Look.Refusal;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.MerchantProfile;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers what a rule leads to, and what of it is left out. Used by one thread. */
final class Finds {

    /** Of those that a limit will cut, so many are remembered to find the most recent among them. */
    private static final int MOST_REMEMBERED = 100_000;

    private final DiscoveryRule rule;
    private final MerchantProfile merchant;
    private final Map<URI, FoundListing> found = new LinkedHashMap<>();
    private final Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
    private int asked;

    Finds(DiscoveryRule rule, MerchantProfile merchant) {
        this.rule = rule;
        this.merchant = merchant;
    }

    void asked() {
        asked++;
    }

    void add(URI url, @Nullable Instant modifiedAt) {
        if (!isOfMerchant(url)) {
            refuse(Refusal.OTHER_HOST);
            return;
        }
        String path = rule.path();
        if (path != null && !Objects.requireNonNullElse(url.getRawPath(), "").startsWith(path)) {
            refuse(Refusal.OTHER_PATH);
            return;
        }
        FoundListing listing = FoundListing.of(merchant.id(), url, modifiedAt);
        if (found.size() >= MOST_REMEMBERED && !found.containsKey(listing.url())) {
            refuse(Refusal.OVER_LIMIT);
            return;
        }
        found.putIfAbsent(listing.url(), listing);
    }

    boolean isFull() {
        return found.size() >= rule.most();
    }

    Look look() {
        return look(null, null);
    }

    Look look(@Nullable String stopped, @Nullable String detail) {
        List<FoundListing> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparing(
                listing -> Objects.requireNonNullElse(listing.modifiedAt(), Instant.MIN), Comparator.reverseOrder()));
        int kept = Math.min(rule.most(), all.size());
        refused.merge(Refusal.OVER_LIMIT, all.size() - kept, Integer::sum);
        refused.values().removeIf(count -> count == 0);
        return new Look(rule, all.subList(0, kept), refused, asked, stopped, detail);
    }

    /** A page of this machine is asked for over http only in tests and the demo; the address rules have the last word. */
    private boolean isOfMerchant(URI url) {
        String host = url.getHost();
        return host != null && merchant.hasHost(host.toLowerCase(Locale.ROOT));
    }

    private void refuse(Refusal refusal) {
        refused.merge(refusal, 1, Integer::sum);
    }
}
