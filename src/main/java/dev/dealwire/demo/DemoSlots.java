package dev.dealwire.demo;

import dev.dealwire.catalog.SlotId;
import dev.dealwire.job.SlotDefinition;
import java.util.List;

/** The places in the demo's article. */
public final class DemoSlots {

    public static final SlotId ROUND_UP = new SlotId("prime-day-hair-dryers-2022");
    public static final SlotId REVLON = new SlotId("prime-day-revlon-turbo");
    public static final SlotId SHARK = new SlotId("prime-day-shark-hyperair");
    public static final SlotId BABYLISS = new SlotId("prime-day-babyliss-nano");

    private DemoSlots() {}

    /** As a job would declare them. */
    public static List<SlotDefinition> definitions() {
        return List.of(
                new SlotDefinition.RoundUp(
                        ROUND_UP,
                        "Prime Day hair dryer deals 2022",
                        3,
                        SampleProducts.ALL.stream().map(SampleProduct::id).toList()),
                new SlotDefinition.Single(REVLON, SampleProducts.REVLON.id()),
                new SlotDefinition.Single(SHARK, SampleProducts.SHARK.id()),
                new SlotDefinition.Single(BABYLISS, SampleProducts.BABYLISS.id()));
    }
}
