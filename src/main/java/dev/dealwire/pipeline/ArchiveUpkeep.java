package dev.dealwire.pipeline;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.fetch.ArchiveFiles;
import dev.dealwire.fetch.ArchiveFiles.ArchiveFile;
import dev.dealwire.history.ArchiveIndex;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.Manners;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Ends the keeping of archived bytes where a merchant's policy says so. What was read in them stays. Killed between its steps
 * it goes on the next time: a file to which nothing leads is deleted whoever left it.
 */
@Component
public class ArchiveUpkeep {

    /** A page is archived a moment before its visit is written; a file younger than this may have such pages. */
    private static final Duration SETTLED = Duration.ofDays(1);

    private final Definitions definitions;
    private final ArchiveIndex index;
    private final ArchiveFiles files;

    ArchiveUpkeep(Definitions definitions, ArchiveIndex index, ArchiveFiles files) {
        this.definitions = definitions;
        this.index = index;
        this.files = files;
    }

    /** Doing it again at the same moment changes nothing. */
    public Report keepUp(Instant now) {
        int forgotten = index.forgetExpired(keeping(), Manners.DEFAULT.keepPagesFor(), now);
        Set<String> wanted = index.files();
        int deleted = 0;
        long bytes = 0;
        for (ArchiveFile file : files.complete()) {
            if (!wanted.contains(file.name()) && file.writtenAt().isBefore(now.minus(SETTLED))) {
                files.delete(file);
                deleted++;
                bytes += file.bytes();
            }
        }
        return new Report(forgotten, deleted, bytes);
    }

    private Map<MerchantId, Duration> keeping() {
        Map<MerchantId, Duration> keeping = new HashMap<>();
        definitions
                .merchants()
                .forEach((id, merchant) -> keeping.put(
                        id, Objects.requireNonNullElse(merchant.manners().keeping(), Duration.ZERO)));
        return keeping;
    }

    /**
     * What was done.
     *
     * @param forgotten visits and feeds that lead to no bytes any more
     * @param files how many were deleted
     * @param bytes how many they were
     */
    public record Report(int forgotten, int files, long bytes) {}
}
