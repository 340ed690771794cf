package dev.dealwire.extract.data;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/**
 * Coverage-guided fuzzing, with {@code JAZZER_FUZZ=1}; otherwise the inputs kept under {@code JsonLdFuzzTestsInputs} are
 * run as a regression test.
 */
class JsonLdFuzzTests {

    @FuzzTest
    void anyJsonLdIsReadAsFarAsItGoes(byte[] input) {
        DeclaredInvariants.holdFor("<script type=\"application/ld+json\">" + text(input) + "</script>");
    }

    @FuzzTest
    void anyScriptIsReadWithoutBeingRun(byte[] input) {
        DeclaredInvariants.holdFor("<script>" + text(input) + "</script>");
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }
}
