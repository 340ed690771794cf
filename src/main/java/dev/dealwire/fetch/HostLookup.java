package dev.dealwire.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. A port of its own, so that tests give names the addresses they need. */
@FunctionalInterface
public interface HostLookup {

    InetAddress[] addressesOf(String host) throws UnknownHostException;

    static HostLookup system() {
        return InetAddress::getAllByName;
    }
}
