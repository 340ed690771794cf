package dev.dealwire.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ApiGuardTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1       | localhost        | /api/claims/1 | 200
            127.0.0.1       | 127.0.0.1        | /api/claims/1 | 200
            ::1             | [::1]            | /api/claims/1 | 200
            127.0.0.1       | rebound.example  | /api/claims/1 | 403
            203.0.113.7     | localhost        | /api/claims/1 | 403
            203.0.113.7     | deals.example    | /api          | 403
            192.168.1.20    | 127.0.0.1        | /api/claims/1 | 403
            203.0.113.7     | deals.example    | /apis/other   | 200
            203.0.113.7     | deals.example    | /embed/a.html | 200
            """)
    void withoutATokenOnlyThisMachineByALoopbackNameIsAnswered(String from, String host, String path, int status)
            throws Exception {
        assertThat(status(null, from, host, path)).isEqualTo(status);
        assertThat(status(" ", from, host, path)).as("a blank token is none").isEqualTo(status);
    }

    private static int status(@Nullable String token, String from, String host, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(from);
        request.setServerName(host);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ApiGuard(token).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
