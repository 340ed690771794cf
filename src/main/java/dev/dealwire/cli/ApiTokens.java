package dev.dealwire.cli;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.feed.MissingTokenException;
import dev.dealwire.feed.Secrets;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** An API is asked only once its token is at hand. */
final class ApiTokens {

    private ApiTokens() {}

    /** A sentence for each API that the jobs would ask and whose token the environment lacks. */
    static Stream<String> missing(Secrets secrets, Definitions definitions, Collection<JobDefinition> jobs) {
        return jobs.stream()
                .flatMap(ApiTokens::merchants)
                .distinct()
                .flatMap(merchant -> missing(secrets, definitions.merchant(merchant)).stream());
    }

    private static Stream<MerchantId> merchants(JobDefinition job) {
        return Stream.concat(
                job.listings().stream().map(listing -> listing.id().merchant()),
                job.discover().stream().map(DiscoveryRule::merchant));
    }

    private static Optional<String> missing(Secrets secrets, MerchantProfile merchant) {
        if (merchant.offers() instanceof OfferSource.Api api && api.token() != null) {
            try {
                secrets.credential(api.token());
            } catch (MissingTokenException missing) {
                return Optional.of(missing.getMessage() + " of merchant " + merchant.id());
            }
        }
        return Optional.empty();
    }
}
