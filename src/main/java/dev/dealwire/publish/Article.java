package dev.dealwire.publish;

import java.net.URI;

/** The article that embeds a slot, for the networks that want it named in the link. */
public record Article(String title, URI url) {}
