package dev.dealwire.match;

import java.util.List;
import java.util.Set;

/** The codes in two titles, held against each other; what a shared one says already counts for nothing of its own. */
record Codes(List<ModelCode> shared, List<ModelCode> mine, List<ModelCode> others) {

    static Codes between(Set<ModelCode> mine, Set<ModelCode> others) {
        List<ModelCode> shared =
                mine.stream().filter(code -> isIn(code, others)).toList();
        return new Codes(shared, own(mine, others, shared), own(others, mine, shared));
    }

    private static List<ModelCode> own(Set<ModelCode> these, Set<ModelCode> those, List<ModelCode> shared) {
        return these.stream()
                .filter(code -> !isIn(code, those))
                .filter(code -> shared.stream().noneMatch(code::isToldBy))
                .toList();
    }

    /** Each title has a code that the other lacks; beside a shared order number only those tell that are strong themselves. */
    boolean contradict() {
        return shareAnOrderNumber()
                ? mine.stream().anyMatch(ModelCode::isStrong) && others.stream().anyMatch(ModelCode::isStrong)
                : !mine.isEmpty() && !others.isEmpty();
    }

    boolean shareAStrongOne() {
        return shared.stream().anyMatch(ModelCode::isStrong);
    }

    boolean shareAnOrderNumber() {
        return shared.stream().anyMatch(ModelCode::isOrderNumber);
    }

    /** How many shared ones are more than a number, and so name something. */
    int sharedNames() {
        return (int) shared.stream().filter(ModelCode::hasLetter).count();
    }

    /** A short code on one side only: it may be another model of the same name. */
    boolean leaveAModelOpen() {
        return mine.stream().anyMatch(code -> !code.isStrong())
                || others.stream().anyMatch(code -> !code.isStrong());
    }

    private static boolean isIn(ModelCode code, Set<ModelCode> codes) {
        return codes.stream().anyMatch(code::isThatOf);
    }
}
