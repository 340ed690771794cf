package dev.dealwire.fetch;

import static dev.dealwire.fetch.AddressRefusal.BENCHMARKING;
import static dev.dealwire.fetch.AddressRefusal.DOCUMENTATION;
import static dev.dealwire.fetch.AddressRefusal.IPV4_IN_IPV6;
import static dev.dealwire.fetch.AddressRefusal.LINK_LOCAL;
import static dev.dealwire.fetch.AddressRefusal.LOOPBACK;
import static dev.dealwire.fetch.AddressRefusal.MULTICAST;
import static dev.dealwire.fetch.AddressRefusal.NO_CONTACT;
import static dev.dealwire.fetch.AddressRefusal.NO_HOST;
import static dev.dealwire.fetch.AddressRefusal.ODD_NUMBER;
import static dev.dealwire.fetch.AddressRefusal.PORT;
import static dev.dealwire.fetch.AddressRefusal.PRIVATE;
import static dev.dealwire.fetch.AddressRefusal.RESERVED;
import static dev.dealwire.fetch.AddressRefusal.SCHEME;
import static dev.dealwire.fetch.AddressRefusal.SHARED;
import static dev.dealwire.fetch.AddressRefusal.UNSPECIFIED;
import static dev.dealwire.fetch.AddressRefusal.USER_INFO;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses may be asked. A page's address is checked twice: as it is written, before anything is sent, and as the
 * address that a connection is really opened to, so that a name which changes its meaning between the two gains nothing.
 *
 * <p>The networks are ours rather than a library's, because they are the rule: an IPv6 address must lie in global unicast
 * space and outside the blocks below; what is not known to be public is refused.
 */
public final class AddressRules {

    private static final List<Network> NEVER = List.of(
            Network.of("0.0.0.0/8", UNSPECIFIED),
            Network.of("10.0.0.0/8", PRIVATE),
            Network.of("100.64.0.0/10", SHARED),
            Network.of("127.0.0.0/8", LOOPBACK),
            Network.of("169.254.0.0/16", LINK_LOCAL),
            Network.of("172.16.0.0/12", PRIVATE),
            Network.of("192.0.0.0/24", RESERVED),
            Network.of("192.0.2.0/24", DOCUMENTATION),
            Network.of("192.31.196.0/24", RESERVED),
            Network.of("192.52.193.0/24", RESERVED),
            Network.of("192.88.99.0/24", IPV4_IN_IPV6),
            Network.of("192.168.0.0/16", PRIVATE),
            Network.of("192.175.48.0/24", RESERVED),
            Network.of("198.18.0.0/15", BENCHMARKING),
            Network.of("198.51.100.0/24", DOCUMENTATION),
            Network.of("203.0.113.0/24", DOCUMENTATION),
            Network.of("224.0.0.0/4", MULTICAST),
            Network.of("240.0.0.0/4", RESERVED),
            Network.of("::/128", UNSPECIFIED),
            Network.of("::1/128", LOOPBACK),
            Network.of("::/96", IPV4_IN_IPV6),
            Network.of("64:ff9b::/96", IPV4_IN_IPV6),
            Network.of("64:ff9b:1::/48", IPV4_IN_IPV6),
            Network.of("2001::/32", IPV4_IN_IPV6),
            Network.of("2001:2::/48", BENCHMARKING),
            Network.of("2001::/23", RESERVED),
            Network.of("2001:db8::/32", DOCUMENTATION),
            Network.of("2002::/16", IPV4_IN_IPV6),
            Network.of("2620:4f:8000::/48", RESERVED),
            Network.of("3fff::/20", DOCUMENTATION),
            Network.of("fc00::/7", PRIVATE),
            Network.of("fe80::/10", LINK_LOCAL),
            Network.of("fec0::/10", PRIVATE),
            Network.of("ff00::/8", MULTICAST));

    private static final Network GLOBAL_UNICAST = Network.of("2000::/3", RESERVED);

    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})");

    /** A host whose last label is a number is an IPv4 address or a trick (WHATWG URL section 3.5). */
    private static final Pattern ENDS_IN_NUMBER =
            Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?", Pattern.CASE_INSENSITIVE);

    private final boolean loopbackAllowed;
    private final boolean publicAllowed;

    public AddressRules(FetchSettings settings) {
        this.loopbackAllowed = settings.loopbackAllowed();
        this.publicAllowed = settings.userAgent().contact() != null;
    }

    /** Judges an address as it is written. What a name resolves to is for {@link #refusalOf(InetAddress, int)}. */
    public Optional<AddressRefusal> refusalOf(URI url) {
        if (!"http".equalsIgnoreCase(url.getScheme()) && !"https".equalsIgnoreCase(url.getScheme())) {
            return Optional.of(SCHEME);
        }
        if (url.getRawUserInfo() != null) {
            return Optional.of(USER_INFO);
        }
        String host = url.getHost();
        if (host == null || host.isEmpty()) {
            return Optional.of(refusalWithoutHost(Objects.requireNonNullElse(url.getRawAuthority(), "")));
        }
        if (!loopbackAllowed && !isWebPort(portOf(url))) {
            return Optional.of(PORT);
        }
        if (host.startsWith("[")) {
            return refusalOfIpv6(host.substring(1, host.length() - 1), portOf(url));
        }
        return ENDS_IN_NUMBER.matcher(host).matches() ? refusalOfIpv4(host, portOf(url)) : Optional.empty();
    }

    /** Judges an address that a connection is about to be opened to. */
    public Optional<AddressRefusal> refusalOf(InetAddress address, int port) {
        Optional<AddressRefusal> refusal = specialPurposeOf(address);
        if (loopbackAllowed && refusal.filter(LOOPBACK::equals).isPresent()) {
            return Optional.empty();
        }
        if (refusal.isPresent()) {
            return refusal;
        }
        if (!isWebPort(port)) {
            return Optional.of(PORT);
        }
        return publicAllowed ? Optional.empty() : Optional.of(NO_CONTACT);
    }

    static int portOf(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    /** The JDK finds no host where others find a number in an odd spelling; say so. */
    private static AddressRefusal refusalWithoutHost(String authority) {
        if (authority.contains("@")) {
            return USER_INFO;
        }
        String host = authority.replaceFirst(":\\d*$", "");
        return ENDS_IN_NUMBER.matcher(host).matches() ? ODD_NUMBER : NO_HOST;
    }

    private Optional<AddressRefusal> refusalOfIpv4(String host, int port) {
        if (!DOTTED_QUAD.matcher(host).matches()) {
            return Optional.of(ODD_NUMBER);
        }
        try {
            return refusalOf(Inet4Address.ofLiteral(host), port);
        } catch (IllegalArgumentException e) {
            return Optional.of(ODD_NUMBER);
        }
    }

    private Optional<AddressRefusal> refusalOfIpv6(String host, int port) {
        if (host.contains("%")) {
            return Optional.of(LINK_LOCAL);
        }
        try {
            InetAddress address = Inet6Address.ofLiteral(host);
            // the JDK reads a mapped address as the IPv4 address within
            return address instanceof Inet4Address ? Optional.of(IPV4_IN_IPV6) : refusalOf(address, port);
        } catch (IllegalArgumentException e) {
            return Optional.of(NO_HOST);
        }
    }

    private static Optional<AddressRefusal> specialPurposeOf(InetAddress address) {
        byte[] bytes = address.getAddress();
        for (Network network : NEVER) {
            if (network.contains(bytes)) {
                return Optional.of(network.refusal());
            }
        }
        boolean known = address instanceof Inet4Address || GLOBAL_UNICAST.contains(bytes);
        return known ? Optional.empty() : Optional.of(RESERVED);
    }

    private static boolean isWebPort(int port) {
        return port == 80 || port == 443;
    }
}
