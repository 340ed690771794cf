package dev.dealwire.job.yaml;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.job.yaml.Field.Valid;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one file says of another, and one part of a file of another part. A file that is there but cannot be read counts as
 * known, so that its own mistake is not reported again wherever its name is used.
 */
final class CrossChecks {

    private final Map<MerchantId, MerchantMentions> merchants;
    private final Set<MarketId> markets;
    private final List<JobMentions> jobs;

    CrossChecks(Map<MerchantId, MerchantMentions> merchants, Set<MarketId> markets, List<JobMentions> jobs) {
        this.merchants = merchants;
        this.markets = markets;
        this.jobs = jobs;
    }

    void report() {
        overlappingHosts();
        for (JobMentions job : jobs) {
            unknownMarkets(job);
            unknownMerchants(job);
            foreignHosts(job);
            unknownPicks(job);
            repeatedListings(job);
        }
        listingsAtTwoAddresses();
        pagesUnderTwoNames();
        repeatedSlots();
    }

    private void overlappingHosts() {
        Map<Valid<HostPattern>, MerchantId> earlier = new HashMap<>();
        merchants.forEach((merchant, mentions) -> {
            mentions.hosts()
                    .forEach(host -> earlier.forEach((other, owner) -> {
                        if (!owner.equals(merchant) && host.value().overlaps(other.value())) {
                            host.place()
                                    .report(
                                            Quoted.of(host.value().text()) + ", which belongs to " + owner + " ("
                                                    + other.place().words() + ")",
                                            "hosts of one merchant only");
                        }
                    }));
            mentions.hosts().forEach(host -> earlier.put(host, merchant));
        });
    }

    private void unknownMarkets(JobMentions job) {
        for (Valid<MarketId> market : job.markets()) {
            if (!markets.contains(market.value())) {
                market.place()
                        .report(
                                Quoted.of(market.value().value()),
                                "a market policy: "
                                        + choice(markets, market.value().value()));
            }
        }
    }

    private void unknownMerchants(JobMentions job) {
        for (JobMentions.Listing listing : job.listings()) {
            unknownMerchant(listing.id().value().merchant(), listing.id().place());
        }
        job.merchants().forEach(merchant -> unknownMerchant(merchant.value(), merchant.place()));
    }

    private void unknownMerchant(MerchantId merchant, Place place) {
        if (!merchants.containsKey(merchant)) {
            place.report(
                    "the merchant " + Quoted.of(merchant.value()),
                    "a merchant profile: " + choice(merchants.keySet(), merchant.value()));
        }
    }

    private void foreignHosts(JobMentions job) {
        for (JobMentions.Listing listing : job.listings()) {
            MerchantMentions merchant = merchants.get(listing.id().value().merchant());
            Valid<URI> url = listing.url();
            if (merchant == null || url == null || !merchant.complete()) {
                continue;
            }
            String host = UrlType.host(url.value());
            if (!merchant.covers(host)) {
                url.place()
                        .report(
                                "the host " + Quoted.of(host),
                                "a host of " + listing.id().value().merchant() + ": " + Words.oneOf(merchant.names()));
            }
        }
    }

    private static void unknownPicks(JobMentions job) {
        Set<ListingId> known = new HashSet<>();
        job.listings().forEach(listing -> known.add(listing.id().value()));
        for (Valid<ListingId> pick : job.picks()) {
            if (!known.contains(pick.value())) {
                String text = pick.value().toString();
                pick.place().report(Quoted.of(text), "a listing of this job" + Nearest.hint(text, texts(known)));
            }
        }
    }

    private static void repeatedListings(JobMentions job) {
        Map<ListingId, Place> first = new HashMap<>();
        for (JobMentions.Listing listing : job.listings()) {
            Place earlier = first.putIfAbsent(listing.id().value(), listing.id().place());
            if (earlier != null) {
                listing.id()
                        .place()
                        .report(
                                Quoted.of(listing.id().value().toString()) + " again, after line "
                                        + earlier.at().line(),
                                "each listing once in a job");
            }
        }
    }

    private void listingsAtTwoAddresses() {
        Map<ListingId, Valid<URI>> first = new HashMap<>();
        for (JobMentions job : jobs) {
            Set<ListingId> own = new HashSet<>();
            for (JobMentions.Listing listing : job.listings()) {
                Valid<URI> url = listing.url();
                if (url != null && own.add(listing.id().value())) {
                    reportOtherAddress(url, first.putIfAbsent(listing.id().value(), url));
                }
            }
        }
    }

    private static void reportOtherAddress(Valid<URI> url, @Nullable Valid<URI> earlier) {
        if (earlier != null && !earlier.value().equals(url.value())) {
            url.place()
                    .report(
                            Quoted.of(url.value().toString()),
                            "the listing's address in " + earlier.place().words() + ": "
                                    + Quoted.escape(earlier.value().toString()));
        }
    }

    private void pagesUnderTwoNames() {
        Map<URI, ListingId> first = new HashMap<>();
        for (JobMentions.Listing listing :
                jobs.stream().flatMap(job -> job.listings().stream()).toList()) {
            Valid<URI> url = listing.url();
            if (url == null) {
                continue;
            }
            ListingId earlier = first.putIfAbsent(url.value(), listing.id().value());
            if (earlier != null && !earlier.equals(listing.id().value())) {
                url.place().report("the page of " + earlier, "each page under one id");
            }
        }
    }

    private void repeatedSlots() {
        Map<SlotId, Place> first = new HashMap<>();
        for (Valid<SlotId> slot :
                jobs.stream().flatMap(job -> job.slots().stream()).toList()) {
            Place earlier = first.putIfAbsent(slot.value(), slot.place());
            if (earlier != null) {
                slot.place()
                        .report(
                                Quoted.of(slot.value().value()) + " again, after " + earlier.words(),
                                "a name that no other slot has");
            }
        }
    }

    private static String choice(Collection<?> names, String found) {
        List<String> known = texts(names);
        return known.isEmpty() ? "there is none yet" : Words.oneOf(known) + Nearest.hint(found, known);
    }

    private static List<String> texts(Collection<?> names) {
        return names.stream().map(Object::toString).sorted().toList();
    }
}
