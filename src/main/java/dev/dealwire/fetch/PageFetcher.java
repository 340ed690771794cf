package dev.dealwire.fetch;

import java.net.URI;

/** Asks for one page, politely and within caps. Every answer, and the want of one, is an outcome; nothing is thrown for a merchant's mistake. */
public interface PageFetcher {

    FetchOutcome fetch(URI url, Validators validators);
}
