package dev.dealwire.pipeline;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What this process is called among nodes: machine, process number and start, so that a later process of the same machine
 * can tell that this one is gone, even if its number was given away again.
 */
@Component
final class NodeName {

    private static final int PARTS = 3;

    private final String machine;
    private final String value;

    NodeName() {
        this(machineName(), ProcessHandle.current());
    }

    private NodeName(String machine, ProcessHandle process) {
        this.machine = machine;
        this.value = String.join(":", machine, Long.toString(process.pid()), startOf(process));
    }

    String value() {
        return value;
    }

    /** False for nodes of other machines, of which only their heartbeat tells. */
    boolean isGoneProcessOfThisMachine(String other) {
        String[] parts = other.split(":", -1);
        return parts.length == PARTS && parts[0].equals(machine) && !runs(Long.parseLong(parts[1]), parts[2]);
    }

    private static boolean runs(long pid, String start) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isPresent()
                && process.get().isAlive()
                && startOf(process.get()).equals(start);
    }

    private static String startOf(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .map(String::valueOf)
                .orElse("unknown");
    }

    private static String machineName() {
        try {
            return InetAddress.getLocalHost().getHostName().replace(':', '-');
        } catch (UnknownHostException unnamed) {
            return "unnamed-" + Arrays.hashCode(System.getProperty("user.dir").toCharArray());
        }
    }
}
