package dev.dealwire.price;

import dev.dealwire.extract.Page;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Prints what is read off the sample pages, whole, for comparing machines that are set up differently. */
final class ReadingsPrinter {

    private ReadingsPrinter() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        readings().forEach(out::println);
    }

    /** One line a page. */
    static List<String> readings() throws IOException {
        OfferReader reader = new OfferReader();
        List<String> readings = new ArrayList<>();
        for (SamplePages.Sample sample : SamplePages.ALL) {
            readings.add(oneLine(reader.read(sample.page(), ReadingContext.UNKNOWN)));
        }
        for (ShopPage page : ShopPage.all()) {
            byte[] body = Files.readAllBytes(page.folder().resolve("page.html"));
            readings.add(oneLine(reader.read(new Page(body, null, null), ReadingContext.UNKNOWN)));
        }
        return readings;
    }

    private static String oneLine(OfferReading reading) {
        return reading.toString().replaceAll("\\R", " ");
    }
}
