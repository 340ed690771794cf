package dev.dealwire.fetch.store;

import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.PageNotArchivedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** A payload that is read while it is inflated; closing it closes the file. */
final class LargePayload extends FilterInputStream {

    private final WarcReader reader;

    private LargePayload(InputStream payload, WarcReader reader) {
        super(payload);
        this.reader = reader;
    }

    static InputStream open(FileChannel file, ArchiveReference reference) throws IOException {
        file.position(reference.offset());
        WarcReader reader = new WarcReader(file);
        try {
            WarcRecord record = reader.next().orElse(null);
            InputStream payload = switch (record) {
                case WarcResponse response -> response.http().body().stream();
                case WarcResource resource -> resource.body().stream();
                case null, default -> throw new PageNotArchivedException(reference, "neither response nor resource");
            };
            return new LargePayload(payload, reader);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
