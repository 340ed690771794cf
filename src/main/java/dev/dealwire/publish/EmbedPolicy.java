package dev.dealwire.publish;

/**
 * What a page that includes snippets adds to its Content-Security-Policy (level 3) so that their inline style and script run
 * without {@code unsafe-inline}: source expressions such as {@code 'sha256-...'}.
 */
public record EmbedPolicy(String styleSource, String scriptSource) {}
