package dev.dealwire.fetch;

/** Why an address is never asked; the names follow the IANA registries of special-purpose addresses. */
public enum AddressRefusal {
    SCHEME,
    USER_INFO,
    NO_HOST,
    /** A number that some parsers read as an IPv4 address and others as a different one: decimal, octal, hex, short. */
    ODD_NUMBER,
    PORT,
    LOOPBACK,
    UNSPECIFIED,
    PRIVATE,
    /** Among them the address at which clouds serve their machines' credentials. */
    LINK_LOCAL,
    /** Between a provider and its customers (RFC 6598). */
    SHARED,
    MULTICAST,
    RESERVED,
    DOCUMENTATION,
    BENCHMARKING,
    /** An IPv4 address in the clothes of an IPv6 one: mapped, compatible, NAT64, 6to4, Teredo. */
    IPV4_IN_IPV6,
    /** A public address, while the settings name no contact page. */
    NO_CONTACT
}
