package dev.dealwire.fetch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Remembers for as long as the process lives: for tests, single commands and nodes without a database. */
public final class InMemoryLaneLedger implements LaneLedger {

    private final ConcurrentMap<PolitenessKey, Spending> spendings = new ConcurrentHashMap<>();
    private final ConcurrentMap<PolitenessKey, Instant> rests = new ConcurrentHashMap<>();

    @Override
    public int take(PolitenessKey key, LocalDate day, int wanted, int most) {
        return spendings
                .compute(key, (_, before) -> Spending.after(before, day, wanted, most))
                .granted();
    }

    @Override
    public Optional<Instant> restUntil(PolitenessKey key) {
        return Optional.ofNullable(rests.get(key));
    }

    @Override
    public void rest(PolitenessKey key, Instant until) {
        rests.merge(key, until, (known, asked) -> asked.isAfter(known) ? asked : known);
    }

    private record Spending(LocalDate day, int spent, int granted) {

        static Spending after(@Nullable Spending before, LocalDate day, int wanted, int most) {
            int spent = before != null && before.day().equals(day) ? before.spent() : 0;
            int granted = Math.clamp(most - spent, 0, wanted);
            return new Spending(day, spent + granted, granted);
        }
    }
}
