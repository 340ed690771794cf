package dev.dealwire.fetch.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Completes files whose writer died: cuts off a torn last record, and gives the file its name. */
final class TornFiles {

    private TornFiles() {}

    static void complete(Path folder) throws IOException {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(folder, "*" + WarcFile.OPEN)) {
            for (Path file : open) {
                completeUnlessInUse(file);
            }
        }
    }

    private static void completeUnlessInUse(Path file) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
            if (WarcFile.lock(out) == null) {
                return; // its writer lives
            }
            long whole = WholeMembers.lengthOf(file);
            if (whole == 0) {
                Files.delete(file);
                return;
            }
            out.getChannel().truncate(whole);
            out.getFD().sync();
            Files.move(file, nameOf(file), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path nameOf(Path open) {
        String name = open.getFileName().toString();
        return open.resolveSibling(name.substring(0, name.length() - WarcFile.OPEN.length()));
    }
}
