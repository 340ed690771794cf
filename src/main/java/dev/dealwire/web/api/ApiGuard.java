package dev.dealwire.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before {@code /api}. With {@code dealwire.api.token} set, whoever brings it as a bearer token (RFC 6750) is let in.
 * Without one, only programs on this machine that speak to it by a loopback name: a page in a browser, a rebound name or
 * a proxy in front does not count as one.
 */
@Component
class ApiGuard extends OncePerRequestFilter {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String SCHEME = "Bearer ";

    private final @Nullable String token;

    ApiGuard(@Value("${dealwire.api.token:#{null}}") @Nullable String token) {
        this.token = token == null || token.isBlank() ? null : token;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals("/api") && !path.startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (token == null ? isLocal(request) : bringsToken(request, token)) {
            chain.doFilter(request, response);
        } else if (token == null) {
            response.sendError(
                    HttpServletResponse.SC_FORBIDDEN, "the API answers to this machine alone while no token is set");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static boolean bringsToken(HttpServletRequest request, String token) {
        String brought = request.getHeader(HttpHeaders.AUTHORIZATION);
        return brought != null
                && brought.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && isSame(brought.substring(SCHEME.length()), token);
    }

    /** So that nobody learns from the time it takes how much of a guess was right. */
    private static boolean isSame(String guess, String token) {
        return MessageDigest.isEqual(guess.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isLocal(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && LOOPBACK_NAMES.contains(request.getServerName())
                && request.getHeader(HttpHeaders.ORIGIN) == null
                && request.getHeader("Sec-Fetch-Site") == null
                && request.getHeader("Forwarded") == null
                && request.getHeader("X-Forwarded-For") == null;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unreadable) {
            return false;
        }
    }
}
