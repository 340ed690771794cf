package dev.dealwire.fetch.store;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where and how pages are kept.
 *
 * @param folder of the WARC files; several processes may share it
 * @param rotateSize a file that has grown to this is complete
 * @param rotateAge a file begun this long ago is complete, at the next page
 */
@ConfigurationProperties("dealwire.archive")
record ArchiveProperties(
        @DefaultValue(".dealwire/archive") Path folder,
        @DefaultValue("1GB") DataSize rotateSize,
        @DefaultValue("1h") Duration rotateAge) {

    Rotation rotation() {
        return new Rotation(rotateSize.toBytes(), rotateAge);
    }
}
