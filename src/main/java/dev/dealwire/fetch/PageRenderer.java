package dev.dealwire.fetch;

import java.net.URI;
import java.util.function.Function;

/** Lets a page's own scripts write it out, for merchants whose prices stand nowhere else. Thread-safe. */
public interface PageRenderer {

    /**
     * @param page as it came
     * @param resources answers what the page's scripts ask for; nothing reaches the network by another way
     * @return the document as it stands when the page has come to rest, in UTF-8
     * @throws RenderingFailedException if it cannot be had
     */
    byte[] render(FetchOutcome.Fetched page, Function<URI, FetchOutcome> resources);
}
