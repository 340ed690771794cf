package dev.dealwire.fetch;

import java.net.InetAddress;

/** A block of addresses in CIDR form. */
@SuppressWarnings("ArrayRecordComponent") // made once, compared by nobody
record Network(byte[] prefix, int bits, AddressRefusal refusal) {

    static Network of(String cidr, AddressRefusal refusal) {
        int slash = cidr.indexOf('/');
        try {
            byte[] prefix = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
            return new Network(prefix, Integer.parseInt(cidr.substring(slash + 1)), refusal);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("found network '" + cidr + "', wanted an address and a prefix", e);
        }
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = 0xff << Math.max(0, 8 - (bits - bit));
            if (((address[bit / 8] ^ prefix[bit / 8]) & mask & 0xff) != 0) {
                return false;
            }
        }
        return true;
    }
}
