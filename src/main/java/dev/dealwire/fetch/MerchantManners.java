package dev.dealwire.fetch;

import dev.dealwire.job.Manners;
import java.net.URI;

/** How the merchant behind an address wants to be asked. */
@FunctionalInterface
public interface MerchantManners {

    /** Never fails: an address that no merchant has declared is asked with {@link Manners#DEFAULT}. */
    Manners of(URI url);
}
