package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.testing.ChildJvm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No page keeps the reader busy or fills its memory. The deadline guards against what grows without end, not against slow machines. */
class HostilePagesTests {

    private static final Duration FOR_ALL_OF_THEM = Duration.ofMinutes(5);

    @Test
    void areReadInLittleMemoryAndTime() throws IOException, InterruptedException {
        List<String> lines = ChildJvm.run(List.of("-Xmx256m", "-XX:+UseSerialGC"), HostilePages.class, FOR_ALL_OF_THEM);

        assertThat(lines).hasSize(HostilePages.ALL.size());
        assertThat(lines).allSatisfy(line -> assertThat(millis(line)).as(line).isLessThan(10_000));
    }

    private static long millis(String line) {
        return Long.parseLong(line.substring(0, line.indexOf('\t')));
    }
}
