package dev.dealwire.extract.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Picks up what a page says of itself in its head, its scripts' addresses and its forms while it is walked over. */
final class PageMarksCollector {

    private static final int MOST_SCRIPTS = 120;
    private static final int LONGEST_SCRIPT_HEAD = 400;

    private final Set<String> microdata = new HashSet<>();
    private final List<String> scripts = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private List<String> bodyNames = List.of();
    private String headTitle = "";
    private @Nullable String socialTitle;
    private @Nullable String socialType;
    private @Nullable String language;
    private @Nullable String foldedSocialTitle;
    private String foldedHeadTitle = "";
    private boolean noindex;
    private boolean pointsToNextPage;

    void see(Element element, String tag) {
        switch (tag) {
            case "html" ->
                language = element.attr("lang").isBlank()
                        ? null
                        : element.attr("lang").strip();
            case "title" -> seeTitle(element);
            case "body" ->
                bodyNames = List.of((element.className() + ' ' + element.id())
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .split("\\s+"));
            case "meta" -> seeMeta(element);
            case "link" -> pointsToNextPage |= element.attr("rel").equalsIgnoreCase("next");
            case "script" -> addScript(element.hasAttr("src") ? element.attr("src") : program(element));
            case "iframe" -> addScript(element.attr("src"));
            case "input", "textarea", "form" ->
                fields.add(element.attr("name") + ' ' + element.id() + ' ' + element.attr("action"));
            default -> {}
        }
    }

    /** An item that is no property of another is one of the page's own. */
    void see(Element element, ElementFacts facts) {
        if (facts.item() && facts.property().isEmpty()) {
            addType(element.attr("itemtype"));
        }
    }

    private void seeTitle(Element title) {
        if (headTitle.isEmpty()) {
            headTitle = title.text();
        }
    }

    private void seeMeta(Element meta) {
        String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
        String content = meta.attr("content").strip();
        switch (name.toLowerCase(Locale.ROOT)) {
            case "og:title" -> socialTitle = content;
            case "og:type" -> socialType = content.toLowerCase(Locale.ROOT);
            case "robots" -> noindex |= content.toLowerCase(Locale.ROOT).contains("noindex");
            default -> {}
        }
    }

    /** Without a copy where it stands in one piece, as it does on every parsed page. */
    private static String program(Element script) {
        return script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode data
                ? data.getWholeData()
                : script.data();
    }

    private void addScript(String text) {
        if (scripts.size() < MOST_SCRIPTS && !text.isBlank()) {
            scripts.add(text.substring(0, Math.min(text.length(), LONGEST_SCRIPT_HEAD)));
        }
    }

    private void addType(String types) {
        for (String type : types.strip().split("\\s+")) {
            if (!type.isEmpty()) {
                microdata.add(type.substring(type.lastIndexOf('/') + 1));
            }
        }
    }

    /** How like a text is to the page's own name as its head has it; a site's name comes last there and has no part in shared titles. */
    int likeness(String text) {
        String wanted = fold(text);
        if (wanted.length() < 3) {
            return 0;
        }
        if (foldedSocialTitle == null) {
            foldedSocialTitle = socialTitle == null ? "" : fold(socialTitle);
            foldedHeadTitle = fold(headTitle);
        }
        int likeness = foldedHeadTitle.contains(wanted) || foldedSocialTitle.contains(wanted) ? 5 : 0;
        likeness += foldedSocialTitle.startsWith(wanted) ? 1 : 0;
        return foldedHeadTitle.startsWith(wanted) ? likeness + 1 : likeness;
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = CharFolding.fold(text.charAt(i));
            if (c > CharFolding.SPACE && c != CharFolding.BREAK && c != CharFolding.QUESTION) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    PageMarks marks(RepeatedBoxes.Count own) {
        return new PageMarks(
                headTitle,
                socialTitle,
                socialType,
                language,
                noindex,
                pointsToNextPage,
                Set.copyOf(microdata),
                List.copyOf(scripts),
                List.copyOf(fields),
                bodyNames,
                own.boxes(),
                own.blocks());
    }
}
