package dev.dealwire.history;

import dev.dealwire.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * What a page is recognised by at the next visit. A 304 vouches for the page's bytes, not for our reading of them: once pages
 * are read by other rules, the page is asked for in full, once.
 *
 * @param reader the rules that read the page; null if it was never read
 */
public record Recognition(Validators validators, @Nullable String reader) {

    /** What to send where the page would be read by this reader now. */
    public Validators validatorsFor(String readerNow) {
        return readerNow.equals(reader) ? validators : Validators.NONE;
    }
}
