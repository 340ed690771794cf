package dev.dealwire.job.yaml;

import java.util.Optional;
import java.util.regex.Pattern;

/** A host name, or with {@code *.} in front every name below it. */
record HostPattern(String text) {

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
    private static final Pattern BELOW = Pattern.compile("\\*\\." + LABEL + "(?:\\." + LABEL + ")+");
    private static final int LONGEST = 253;

    static final ScalarType<HostPattern> TYPE = ScalarType.text(
            "a host name in lower case such as www.walmart.com, or *.walmart.com for all below it", HostPattern::parse);

    static final ScalarType<String> NAME_TYPE = ScalarType.text(
            "a host name in lower case such as goto.walmart.com",
            text -> Optional.of(text).filter(NAME.asMatchPredicate()).filter(name -> name.length() <= LONGEST));

    private static Optional<HostPattern> parse(String text) {
        boolean fits = NAME.matcher(text).matches() || BELOW.matcher(text).matches();
        return fits && text.length() <= LONGEST ? Optional.of(new HostPattern(text)) : Optional.empty();
    }

    /** @param host a name or another pattern; a pattern is covered when all it covers is */
    boolean covers(String host) {
        return text.equals(host) || (text.startsWith("*.") && host.endsWith(text.substring(1)));
    }

    boolean overlaps(HostPattern other) {
        return covers(other.text) || other.covers(text);
    }
}
