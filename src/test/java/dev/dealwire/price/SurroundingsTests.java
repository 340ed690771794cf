package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.testing.ChildJvm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine's language, digits, time zone and charset have no part in what is read; tables are loaded under them too. */
class SurroundingsTests {

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    /** The machine ends before code compiled to the highest tier would pay. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kolkata -Dfile.encoding=ISO-8859-9",
                "-Duser.language=ar -Duser.country=EG -Duser.timezone=Pacific/Apia -Dfile.encoding=windows-1256",
                "-Duser.language=de -Duser.country=DE -Duser.timezone=Europe/Berlin -Dfile.encoding=ISO-8859-1"
            })
    void theSameIsRead(String options) throws IOException, InterruptedException {
        List<String> machine = List.of((QUICK_START + options).split(" "));

        List<String> readings = ChildJvm.run(machine, ReadingsPrinter.class, DEADLINE);

        assertThat(readings).hasSizeGreaterThan(60).isEqualTo(ReadingsPrinter.readings());
    }
}
