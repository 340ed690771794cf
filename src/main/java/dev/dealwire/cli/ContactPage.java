package dev.dealwire.cli;

import dev.dealwire.fetch.FetchSettings;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource;
import dev.dealwire.job.TrackedListing;
import java.net.URI;
import java.util.Optional;

/** A public shop is asked only by a bot that says where its people can be reached. */
final class ContactPage {

    /** What the operator sets; the same in the environment as {@code dealwire.fetch.contact} elsewhere. */
    static final String VARIABLE = "DEALWIRE_FETCH_CONTACT";

    private static final String WANTED = "found no contact page, wanted one in " + VARIABLE
            + ", for example https://example.com/bot: shops must be able to reach the person behind the requests";

    private ContactPage() {}

    /** @throws OperatorException if the job would ask a public shop without one */
    static void require(FetchSettings settings, Definitions definitions, JobDefinition job) {
        if (settings.userAgent().contact() != null) {
            return;
        }
        job.listings().stream()
                .flatMap(listing -> addressAsked(definitions, listing).stream())
                .filter(address -> !isThisMachine(address))
                .findFirst()
                .ifPresent(address -> {
                    throw OperatorException.usage(WANTED + "; job " + job.id() + " asks " + address.getHost());
                });
    }

    static OperatorException missing() {
        return OperatorException.usage(WANTED);
    }

    private static Optional<URI> addressAsked(Definitions definitions, TrackedListing listing) {
        MerchantProfile merchant = definitions.merchant(listing.id().merchant());
        return switch (merchant.offers()) {
            case OfferSource.Page() -> Optional.of(listing.url());
            case OfferSource.Feed feed -> feed.address();
            case OfferSource.Api api -> Optional.of(api.example());
        };
    }

    private static boolean isThisMachine(URI address) {
        String host = String.valueOf(address.getHost());
        return host.startsWith("127.") || host.equals("localhost") || host.equals("[::1]");
    }
}
