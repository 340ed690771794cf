package dev.dealwire.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredCharsetTests {

    private static final String PRICE = "<title>Prix</title><p>12,50 €";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<meta charset=utf-8>",
                "<META CHARSET = 'UTF-8'>",
                "<meta http-equiv=Content-Type content=\"text/html; charset=UTF-8\">",
                "<script charset=\"utf-8\" src=/a.js></script>"
            })
    void isUtf8WhereEveryMentionSaysSo(String head) {
        assertThat(DeclaredCharset.of(page(head + PRICE, null))).isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=windows-1252>",
                "<meta charset=utf-8><script charset=big5></script>",
                "<?xml version=1.0 encoding='utf-8'?>",
                "<meta charset=utf-80>",
                "<script>var charset;</script>"
            })
    void isLeftToTheParserWhereOneSaysOtherwise(String head) {
        assertThat(DeclaredCharset.of(page(head + PRICE, null))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"text/html; charset=ISO-8859-1 | ISO-8859-1", "text/html;charset=\"koi8-r\" | koi8-r"})
    void isTheHeadersBeforeThePages(String contentType, String charset) {
        assertThat(DeclaredCharset.of(page("<meta charset=utf-8>" + PRICE, contentType)))
                .isEqualTo(charset);
    }

    @Test
    void unknownNamesInTheHeaderAreNotHeard() {
        assertThat(DeclaredCharset.of(page(PRICE, "text/html; charset=klingon")))
                .isEqualTo("UTF-8");
        assertThat(DeclaredCharset.of(page(PRICE, "text/html; charset=:"))).isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, <meta charset=windows-1252>",
        "UTF-16LE, \ufeff",
        "UTF-16BE, \ufeff",
        "UTF-8, \ufeff<meta charset=windows-1252>",
        "UTF-8, <meta charset=utf-8>",
        "ISO-8859-15, <meta http-equiv=content-type content='text/html;charset=iso-8859-15'>"
    })
    void pagesAreReadInTheirCharset(String charset, String head) {
        byte[] body = (head + PRICE).getBytes(Charset.forName(charset));

        assertThat(HtmlParsing.parse(new Page(body, null, null)).orElseThrow().text())
                .endsWith("12,50 €");
    }

    private static Page page(String html, @Nullable String contentType) {
        return new Page(html.getBytes(StandardCharsets.UTF_8), contentType, null);
    }
}
