package dev.dealwire.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * What a demo must remember to go on where it was: when its story plays, and the ports of its shops, since a shop that moved
 * would be another shop.
 *
 * @param firstPort of those that follow each other
 * @param toldAt when the story reaches the present
 */
public record DemoFolder(int firstPort, Instant toldAt) {

    private static final int USUAL_PORT = 8_471;
    private static final int LAST_PORT = 9_471;
    private static final String FILE = "demo.properties";

    /**
     * What the folder remembers; a new folder remembers from now on.
     *
     * @param ports how many ports the shops need
     */
    public static DemoFolder open(Path folder, int ports, Instant now) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            DemoFolder fresh = new DemoFolder(freePorts(ports), now);
            Files.createDirectories(folder);
            fresh.write(file);
            return fresh;
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot use the demo's folder " + folder, unusable);
        }
    }

    private static DemoFolder read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new DemoFolder(
                Integer.parseInt(properties.getProperty("first-port")),
                Instant.parse(properties.getProperty("told-at")));
    }

    private void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("first-port", Integer.toString(firstPort));
        properties.setProperty("told-at", toldAt.toString());
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Where this demo goes on; delete the folder to begin anew");
        }
    }

    private static int freePorts(int ports) throws IOException {
        for (int first = USUAL_PORT; first < LAST_PORT; first += ports) {
            if (areFree(first, ports)) {
                return first;
            }
        }
        throw new IOException("found no " + ports + " free ports from " + USUAL_PORT + " to " + LAST_PORT);
    }

    private static boolean areFree(int first, int ports) {
        return IntStream.range(first, first + ports).allMatch(DemoFolder::isFree);
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
