package dev.dealwire.price;

import dev.dealwire.extract.PageContent;
import dev.dealwire.extract.visible.VisiblePage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers every amount of a page, whoever names it. */
final class Candidates {

    private Candidates() {}

    static List<Candidate> of(PageContent content, PageMoney money) {
        List<Candidate> candidates = new ArrayList<>();
        addHinted(candidates, CandidateRole.CURRENT, content.hinted().currentPrice(), money);
        addHinted(candidates, CandidateRole.STRIKETHROUGH, content.hinted().regularPrice(), money);
        candidates.addAll(new DeclaredCandidates(money).of(content.declared()));
        candidates.addAll(new VisibleCandidates(money).of(content.visible()));
        return candidates;
    }

    private static void addHinted(
            List<Candidate> candidates, CandidateRole role, @Nullable String text, PageMoney money) {
        if (text == null) {
            return;
        }
        for (String amount : VisiblePage.amounts(text)) {
            PageMoney.Understood understood = money.shown(amount);
            candidates.add(new Candidate(
                    role,
                    "hint",
                    amount,
                    understood.money(),
                    "the profile's selector",
                    List.of(Evidence.HINTED),
                    "named so in the profile",
                    false,
                    null,
                    understood.refusal()));
            return;
        }
    }
}
