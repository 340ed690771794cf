package dev.dealwire.cli;

import dev.dealwire.job.Definitions;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource;
import dev.dealwire.job.TrackedListing;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** A public shop is asked only by a bot that says where its people can be reached. */
final class ContactPage {

    /** What the operator sets; the same in the environment as {@link #PROPERTY} elsewhere. */
    static final String VARIABLE = "DEALWIRE_FETCH_CONTACT";

    private static final String PROPERTY = "dealwire.fetch.contact";

    private static final String WANTED = "found no contact page, wanted one in " + VARIABLE
            + ", for example https://example.com/bot: shops must be able to reach the person behind the requests";

    private ContactPage() {}

    /** Whether the settings name one, by what files and environment say before anything is opened. */
    static boolean isStated() {
        ConfigurableEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return !environment.getProperty(PROPERTY, "").isBlank();
    }

    /** @throws OperatorException if the address is a public one, and no page is stated */
    static void require(URI address) {
        if (!isThisMachine(address) && !isStated()) {
            throw missing();
        }
    }

    /** A sentence on the first public shop that the jobs would ask; empty if they ask none. */
    static Optional<String> missing(Definitions definitions, Collection<JobDefinition> jobs) {
        return jobs.stream()
                .flatMap(job -> addressesAsked(definitions, job)
                        .filter(address -> !isThisMachine(address))
                        .map(address -> WANTED + "; job " + job.id() + " asks " + address.getHost()))
                .findFirst();
    }

    static OperatorException missing() {
        return OperatorException.usage(WANTED);
    }

    private static Stream<URI> addressesAsked(Definitions definitions, JobDefinition job) {
        return Stream.concat(
                job.listings().stream().flatMap(listing -> addressAsked(definitions, listing).stream()),
                job.discover().stream().map(DiscoveryRule::start));
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
