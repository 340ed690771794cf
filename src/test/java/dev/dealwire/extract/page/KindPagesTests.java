package dev.dealwire.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.Availability;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Small pages of our own that imitate the mark-up of shop software and of what stands in front of shops. */
class KindPagesTests {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/kinds/pages.csv", useHeadersInDisplayName = true)
    void pageIsReadAsItsVisitorsReadIt(
            String page, String address, String kind, String refused, String availability, String fewLeft)
            throws IOException {
        Document document = parse(page);
        DeclaredOnPage declared = DeclaredOnPage.of(document);
        PageSurvey survey = PageSurvey.of(document);
        PageVerdict verdict =
                PageKinds.classify(survey, address == null ? null : URI.create(address), declared.facts());

        assertThat(verdict.refusesPrice()).as("%s", verdict).isEqualTo(refused.equals("yes"));
        if (refused.equals("yes")) {
            assertThat(verdict.kind()).as("%s", verdict).isEqualTo(PageKind.valueOf(kind));
            return;
        }
        AvailabilityDecision decision =
                AvailabilityDecision.settle(declared.availability(), VisibleAvailability.read(survey));
        Availability expected = DeclaredAvailability.parse(availability).orElseThrow();
        assertThat(decision.availability()).as("%s", decision).isEqualTo(expected);
        assertThat(decision.fewLeft()).isEqualTo(fewLeft.equals("yes"));
    }

    static Document parse(String page) throws IOException {
        try (InputStream in = KindPagesTests.class.getResourceAsStream("/kinds/pages/" + page + ".html")) {
            assertThat(in).as(page).isNotNull();
            return Jsoup.parse(in, "UTF-8", "https://shop.example/");
        }
    }
}
