package dev.dealwire.fetch.http;

import dev.dealwire.fetch.AddressRefusal;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A name resolves to an address that may not be asked. */
final class AddressRefusedException extends UnknownHostException {

    private static final long serialVersionUID = 1;

    private final AddressRefusal refusal;

    AddressRefusedException(String host, InetAddress address, AddressRefusal refusal) {
        super("name " + host + " leads to " + address.getHostAddress() + ", an address of kind " + refusal);
        this.refusal = refusal;
    }

    AddressRefusal refusal() {
        return refusal;
    }
}
