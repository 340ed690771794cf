package dev.dealwire.cli;

import dev.dealwire.feed.MissingTokenException;
import dev.dealwire.feed.Secrets;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource;
import dev.dealwire.job.TrackedListing;

/** An API is asked only once its token is at hand. */
final class ApiTokens {

    private ApiTokens() {}

    /** @throws OperatorException if the environment lacks the token of an API that the job would ask */
    static void require(Secrets secrets, Definitions definitions, JobDefinition job) {
        job.listings().stream()
                .map(TrackedListing::id)
                .map(listing -> definitions.merchant(listing.merchant()))
                .distinct()
                .forEach(merchant -> require(secrets, merchant));
    }

    private static void require(Secrets secrets, MerchantProfile merchant) {
        if (merchant.offers() instanceof OfferSource.Api api && api.token() != null) {
            try {
                secrets.credential(api.token());
            } catch (MissingTokenException missing) {
                throw OperatorException.usage(missing.getMessage() + " of merchant " + merchant.id());
            }
        }
    }
}
