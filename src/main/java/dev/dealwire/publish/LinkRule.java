package dev.dealwire.publish;

/** Which addresses a snippet may link to. */
public enum LinkRule {
    /** The rule wherever readers are: {@code https} only. */
    HTTPS_ONLY,
    /** For the demo and tests, whose merchants answer on this machine: plain {@code http} to a loopback address, too. */
    HTTPS_OR_LOOPBACK
}
