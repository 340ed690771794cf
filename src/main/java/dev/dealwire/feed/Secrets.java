package dev.dealwire.feed;

import dev.dealwire.fetch.Credential;
import dev.dealwire.job.OfferSource.Api;
import org.jspecify.annotations.Nullable;

/** Where tokens are held: outside of all files. */
@FunctionalInterface
public interface Secrets {

    /** This process's environment variables. */
    static Secrets ofEnvironment() {
        return System::getenv;
    }

    /** Null if the variable is not set. */
    @Nullable
    String of(String variable);

    /**
     * What to ask an API with.
     *
     * @throws MissingTokenException if its variable is not set, or holds what no header can carry
     */
    default Credential credential(Api.Token token) {
        String secret = of(token.variable());
        if (secret == null || secret.isBlank()) {
            throw new MissingTokenException(token.variable(), "nothing");
        }
        String value = secret.strip();
        try {
            return new Credential(token.header(), token.scheme() == null ? value : token.scheme() + " " + value);
        } catch (IllegalArgumentException unsendable) {
            throw new MissingTokenException(token.variable(), "a text that no header can carry");
        }
    }
}
