package dev.dealwire.price;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Coverage-guided fuzzing of the whole reader, with {@code JAZZER_FUZZ=1}; otherwise the inputs kept under
 * {@code OfferReaderFuzzTestsInputs} are run as a regression test. An input is a page's bytes.
 */
class OfferReaderFuzzTests {

    @FuzzTest(maxDuration = "3m")
    void anyPageIsReadOrRefused(byte[] input) {
        OfferInvariants.holdFor(input);
    }
}
