package dev.dealwire.price;

import dev.dealwire.price.PriceTextReading.Amount;
import dev.dealwire.price.PriceTextReading.Floor;
import dev.dealwire.price.PriceTextReading.Range;
import dev.dealwire.price.PriceTextReading.Refused;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the tables in {@code src/test/resources/price}.
 *
 * <p>The context holds, in any order: {@code M} for machine text, a currency code, a locale, {@code point} or
 * {@code comma} for what the rest of the page shows. The expectation is {@code 19.99 USD}, {@code 20..35 USD},
 * {@code from 20 USD} or the name of a reason; {@code ?} in place of the currency is evidence that does not settle it,
 * {@code -} no evidence at all.
 */
record PriceTextCase(String text, PriceTextForm form, PriceTextContext context, String expected) {

    static final Path FOLDER = Path.of("src/test/resources/price");

    /** The names of all tables. */
    static List<String> tables() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".tsv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("tables in " + FOLDER + " cannot be listed", e);
        }
    }

    static List<PriceTextCase> load(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(PriceTextCase::parse)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("table " + file + " cannot be read", e);
        }
    }

    /** What the parser makes of the text, spelled as an expectation. */
    String outcome() {
        return spelled(new PriceTextParser().parse(text, form, context));
    }

    private static String spelled(PriceTextReading reading) {
        return switch (reading) {
            case Amount amount -> amount.value().toPlainString() + ' ' + spelled(amount.currency());
            case Range range ->
                range.minimum().toPlainString()
                        + ".."
                        + range.maximum().toPlainString()
                        + ' '
                        + spelled(range.currency());
            case Floor floor -> "from " + floor.minimum().toPlainString() + ' ' + spelled(floor.currency());
            case Refused refused -> refused.reason().name();
        };
    }

    /** Whether {@code outcome} is what was expected; {@code 20} and {@code 20.00} of one currency are the same money. */
    boolean isAsExpected(String outcome) {
        return normalised(outcome).equals(normalised(expected));
    }

    private static String normalised(String outcome) {
        int space = outcome.lastIndexOf(' ');
        if (space < 0) {
            return outcome;
        }
        StringBuilder plain = new StringBuilder();
        for (String word : outcome.substring(0, space).split("(?<=from )|(?=\\.\\.)|(?<=\\.\\.)", -1)) {
            boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
            plain.append(number ? new BigDecimal(word).stripTrailingZeros().toPlainString() : word);
        }
        return plain + outcome.substring(space);
    }

    private static String spelled(CurrencyEvidence evidence) {
        if (evidence.isNone()) {
            return "-";
        }
        return evidence.settled().map(Currency::getCurrencyCode).orElse("?");
    }

    private static PriceTextCase parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
            throw new AssertionError("found " + cells.length + " cells in '" + line + "', wanted 3");
        }
        Currency currency = null;
        Locale locale = null;
        SeparatorEvidence page = SeparatorEvidence.NONE;
        PriceTextForm form = PriceTextForm.DISPLAY;
        for (String word : cells[1].isEmpty() ? new String[0] : cells[1].split(" ")) {
            if (word.equals("M")) {
                form = PriceTextForm.MACHINE;
            } else if (word.equals("point")) {
                page = new SeparatorEvidence(3, 0);
            } else if (word.equals("comma")) {
                page = new SeparatorEvidence(0, 3);
            } else if (word.matches("[A-Z]{3}")) {
                currency = Currency.getInstance(word);
            } else {
                locale = Locale.forLanguageTag(word);
            }
        }
        return new PriceTextCase(unescaped(cells[0]), form, context(currency, locale, page), cells[2]);
    }

    private static PriceTextContext context(
            @Nullable Currency currency, @Nullable Locale locale, SeparatorEvidence page) {
        return new PriceTextContext(currency, locale, page);
    }

    /** Tables write what an editor would hide as {@code \\u00A0}, {@code \n} or {@code \t}. */
    private static String unescaped(String cell) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            if (cell.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(cell.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (cell.startsWith("\\n", i) || cell.startsWith("\\t", i)) {
                text.append(cell.charAt(i + 1) == 'n' ? '\n' : '\t');
                i++;
            } else {
                text.append(cell.charAt(i));
            }
        }
        return text.toString();
    }
}
