package dev.dealwire.fetch.http;

import dev.dealwire.fetch.FetchOutcome.Reason;
import java.io.IOException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** Tells what went wrong on the wire from what the client threw. */
final class WireFailures {

    private WireFailures() {}

    /** @param inBody whether the reply's head was read already */
    static Reason reasonOf(IOException e, boolean inBody) {
        return switch (e) {
            case AddressRefusedException _ -> Reason.ADDRESS_REFUSED;
            case ReplyTooLargeException _ -> Reason.TOO_LARGE;
            case MessageConstraintException _ -> Reason.TOO_LARGE;
            case ConnectTimeoutException _ -> Reason.CONNECTION_FAILED;
            case SocketTimeoutException _ -> Reason.TOO_SLOW;
            case SSLException _ -> inBody ? Reason.CUT_SHORT : Reason.TLS_REFUSED;
            case TruncatedChunkException _ -> Reason.CUT_SHORT;
            case MalformedChunkCodingException _ -> Reason.BAD_REPLY;
            case NoHttpResponseException _ -> Reason.CONNECTION_FAILED;
            case ConnectionClosedException _ -> inBody ? Reason.CUT_SHORT : Reason.CONNECTION_FAILED;
            default -> reasonOfCause(e, inBody);
        };
    }

    private static Reason reasonOfCause(IOException e, boolean inBody) {
        return switch (e.getCause()) {
            case MessageConstraintException _ -> Reason.TOO_LARGE;
            case HttpException _ -> Reason.BAD_REPLY;
            case null, default -> inBody ? Reason.CUT_SHORT : Reason.CONNECTION_FAILED;
        };
    }
}
