package dev.dealwire.extract.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeclaredPagesTests {

    static List<GoldenPage> pages() {
        return GoldenPage.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyDeclaredFactIsReadAndNothingElse(GoldenPage page) throws IOException {
        assertThat(page.declared().toPrettyString()).isEqualTo(page.expected().toPrettyString());
    }

    @Test
    void everyShapeHasItsPages() {
        assertThat(pages()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(pages())
                .extracting(GoldenPage::shape)
                .contains("jsonld", "repaired", "microdata", "rdfa", "meta", "state", "attributes");
    }
}
