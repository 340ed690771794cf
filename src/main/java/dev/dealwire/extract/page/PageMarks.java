package dev.dealwire.extract.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself apart from its text.
 *
 * @param headTitle the text of {@code <title>}
 * @param socialTitle {@code og:title}; null if there is none
 * @param socialType {@code og:type} in lower case; null if there is none
 * @param language the {@code lang} of the root element; null if there is none
 * @param microdata top-level {@code itemtype}s without their prefix
 * @param scripts addresses of scripts and frames, and the first words of scripts in the page
 * @param fields names and ids of forms and their fields
 * @param bodyNames classes and id of the body, in lower case
 * @param cards how many priced boxes stand in the page's own lists
 * @param cardBlocks how many blocks these boxes hold
 */
record PageMarks(
        String headTitle,
        @Nullable String socialTitle,
        @Nullable String socialType,
        @Nullable String language,
        boolean noindex,
        boolean pointsToNextPage,
        Set<String> microdata,
        List<String> scripts,
        List<String> fields,
        List<String> bodyNames,
        int cards,
        int cardBlocks) {

    List<String> scriptsAndFields() {
        return Stream.concat(scripts.stream(), fields.stream()).toList();
    }
}
