package dev.dealwire.history.svg;

import dev.dealwire.history.PriceTimeline;
import dev.dealwire.history.PriceTimeline.Spell;
import dev.dealwire.money.Money;
import dev.dealwire.money.MoneyFormat;
import dev.dealwire.price.ReferencePrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A listing's prices as steps: what was asked, what the page called the regular price, where it was sold out, and where nobody
 * looked. Prices in another currency than the latest are left out, and the picture says so.
 */
public final class PriceChart {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 420;
    private static final int LEFT = 84;
    private static final int RIGHT = 860;
    private static final int TOP = 92;
    private static final int BOTTOM = 352;
    private static final int LEGEND = 398;
    private static final BigDecimal ROOM_FOR_WORDS = BigDecimal.valueOf(64);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final String STYLE = """
            <style>
              svg { --paper: #fff; --ink: #1d2733; --soft: #5b6774; --line: #e3e8ee; --price: #0b5cad; --list: #8a6d1d; --out: #b3261e; --gap: #eef1f5; }
              @media (prefers-color-scheme: dark) { svg { --paper: #14181d; --ink: #e8edf3; --soft: #9aa7b5; --line: #2b333d; --price: #6cb2ff; --list: #d9b650; --out: #ff8a80; --gap: #20262e; } }
              text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; fill: var(--soft); }
              .title { font-size: 18px; font-weight: 600; fill: var(--ink); }
              .now { font-size: 15px; font-weight: 600; fill: var(--price); }
              .grid { stroke: var(--line); }
              .price { stroke: var(--price); stroke-width: 2.5; fill: none; stroke-linejoin: round; stroke-linecap: round; }
              .regular { stroke: var(--list); stroke-width: 1.75; fill: none; stroke-dasharray: 6 5; }
              .soldout { stroke: var(--out); stroke-width: 2.5; fill: none; stroke-dasharray: 1 5; stroke-linecap: round; }
              .gap { fill: var(--gap); } .dot { fill: var(--price); stroke: var(--paper); stroke-width: 2; } .low { fill: var(--paper); stroke: var(--price); stroke-width: 2; }
              .middle { text-anchor: middle; } .end { text-anchor: end; } .tabular { font-variant-numeric: tabular-nums; }
            </style>""";

    private final PriceTimeline timeline;
    private final List<Spell> spells;
    private final MoneyFormat format;
    private final TimeAxis times;
    private final PriceAxis prices;
    private final SvgText svg = new SvgText();

    private PriceChart(PriceTimeline timeline, Locale locale) {
        this.timeline = timeline;
        this.spells = inCurrency(timeline);
        this.format = new MoneyFormat(locale);
        this.times = new TimeAxis(spells.getFirst().from(), timeline.until(), LEFT, RIGHT);
        this.prices = PriceAxis.over(
                spells.stream()
                        .flatMap(spell -> Stream.concat(Stream.of(spell.price()), regular(spell)))
                        .toList(),
                TOP,
                BOTTOM);
    }

    /**
     * A whole SVG document.
     *
     * @param locale how amounts are written
     * @throws IllegalArgumentException if the timeline has no spell: there is nothing to draw
     */
    public static String draw(PriceTimeline timeline, Locale locale) {
        if (timeline.spells().isEmpty()) {
            throw new IllegalArgumentException("found no price of " + timeline.listing() + " to draw");
        }
        return new PriceChart(timeline, locale).draw();
    }

    private static List<Spell> inCurrency(PriceTimeline timeline) {
        Currency latest = timeline.spells().getLast().price().currency();
        return timeline.spells().stream()
                .filter(spell -> spell.price().currency().equals(latest))
                .toList();
    }

    private String draw() {
        svg.line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\""
                        + " role=\"img\" aria-labelledby=\"title desc\">",
                WIDTH, HEIGHT);
        svg.line("<title id=\"title\">%s</title>", SvgText.escape("Price of " + name()));
        svg.line("<desc id=\"desc\">%s</desc>", SvgText.escape(description()));
        svg.line("%s", STYLE);
        svg.line("<rect width=\"%d\" height=\"%d\" rx=\"8\" style=\"fill: var(--paper)\"/>", WIDTH, HEIGHT);
        svg.line("<text class=\"title\" x=\"28\" y=\"36\">%s</text>", SvgText.escape(shortened(name())));
        svg.line("<text x=\"28\" y=\"60\">%s</text>", SvgText.escape(subtitle()));
        gaps();
        grid();
        spells.forEach(this::regularLine);
        priceLines();
        marks();
        legend();
        return svg.line("</svg>").toString();
    }

    private void gaps() {
        Instant seenUntil = spells.getFirst().from();
        for (Spell spell : spells) {
            gap(seenUntil, spell.from());
            seenUntil = spell.until();
        }
        gap(seenUntil, times.until());
    }

    private void gap(Instant from, Instant until) {
        if (!until.isAfter(from)) {
            return;
        }
        BigDecimal width = times.x(until).subtract(times.x(from));
        svg.line(
                "<rect class=\"gap\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\"/>",
                times.x(from), TOP, width, BOTTOM - TOP);
        if (width.compareTo(ROOM_FOR_WORDS) > 0) {
            BigDecimal middle = times.x(from).add(width.divide(BigDecimal.TWO));
            svg.line("<text class=\"middle\" x=\"%s\" y=\"%d\">not seen</text>", middle, TOP + 18);
        }
    }

    private void grid() {
        for (Money mark : prices.marks()) {
            BigDecimal y = prices.y(mark);
            svg.line("<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%3$s\" y2=\"%3$s\"/>", LEFT, RIGHT, y);
            svg.line(
                    "<text class=\"end tabular\" x=\"%d\" y=\"%s\">%s</text>",
                    LEFT - 10, y.add(BigDecimal.valueOf(4)), SvgText.escape(format.format(mark)));
        }
        times.marks()
                .forEach(mark -> svg.line(
                        "<text class=\"middle\" x=\"%s\" y=\"%d\">%s</text>",
                        times.x(TimeAxis.start(mark)), BOTTOM + 22, times.label(mark)));
    }

    private void regularLine(Spell spell) {
        regular(spell)
                .forEach(money -> svg.line(
                        "<path class=\"regular\" d=\"M%1$s %3$s H%2$s\"/>",
                        times.x(spell.from()), times.x(spell.until()), prices.y(money)));
    }

    /** A step up or down only where one price followed the other directly. */
    private void priceLines() {
        for (int i = 0; i < spells.size(); i++) {
            Spell spell = spells.get(i);
            boolean joins = i > 0 && spells.get(i - 1).until().equals(spell.from());
            svg.line(
                    "<path class=\"%s\" d=\"M%s %s V%s H%s\"><title>%s</title></path>",
                    spell.terms().isSoldOut() ? "soldout" : "price",
                    times.x(spell.from()),
                    prices.y(joins ? spells.get(i - 1).price() : spell.price()),
                    prices.y(spell.price()),
                    times.x(spell.until()),
                    SvgText.escape(words(spell)));
        }
    }

    private void marks() {
        timeline.lowest()
                .flatMap(low -> spells.stream()
                        .filter(spell ->
                                spell.price().equals(low) && !spell.terms().isSoldOut())
                        .reduce((earlier, later) -> later))
                .ifPresent(spell -> svg.line(
                        "<circle class=\"low\" cx=\"%s\" cy=\"%s\" r=\"4.5\"/>",
                        times.x(spell.from()), prices.y(spell.price())));
        Spell latest = spells.getLast();
        BigDecimal y = prices.y(latest.price());
        svg.line("<circle class=\"dot\" cx=\"%s\" cy=\"%s\" r=\"5\"/>", times.x(latest.until()), y);
        svg.line(
                "<text class=\"now tabular\" x=\"%d\" y=\"%s\">%s</text>",
                RIGHT + 12, y.add(BigDecimal.valueOf(5)), SvgText.escape(format.format(latest.price())));
    }

    private void legend() {
        svg.line("<path class=\"price\" d=\"M%d %d h26\"/>", LEFT, LEGEND - 4);
        svg.line("<text x=\"%d\" y=\"%d\">asked</text>", LEFT + 34, LEGEND);
        svg.line("<path class=\"regular\" d=\"M%d %d h26\"/>", LEFT + 96, LEGEND - 4);
        svg.line("<text x=\"%d\" y=\"%d\">reference price on the page</text>", LEFT + 130, LEGEND);
        svg.line("<path class=\"soldout\" d=\"M%d %d h26\"/>", LEFT + 336, LEGEND - 4);
        svg.line("<text x=\"%d\" y=\"%d\">sold out</text>", LEFT + 370, LEGEND);
        svg.line("<rect class=\"gap\" x=\"%d\" y=\"%d\" width=\"26\" height=\"12\"/>", LEFT + 446, LEGEND - 10);
        svg.line("<text x=\"%d\" y=\"%d\">not seen</text>", LEFT + 480, LEGEND);
        svg.line("<circle class=\"low\" cx=\"%d\" cy=\"%d\" r=\"4.5\"/>", LEFT + 558, LEGEND - 4);
        svg.line("<text x=\"%d\" y=\"%d\">lowest</text>", LEFT + 572, LEGEND);
    }

    private String subtitle() {
        String others = spells.size() == timeline.spells().size() ? "" : "; prices in other currencies left out";
        return "%s, %s to %s, %d observations%s"
                .formatted(
                        timeline.listing(),
                        day(spells.getFirst().from()),
                        day(timeline.until()),
                        timeline.observations(),
                        others);
    }

    private String description() {
        Spell latest = spells.getLast();
        return "%s. Last seen at %s on %s.%s"
                .formatted(
                        subtitle(),
                        format.format(latest.price()),
                        day(latest.sighting().lastAt()),
                        timeline.lowest()
                                .map(low -> " Lowest %s.".formatted(format.format(low)))
                                .orElse(""));
    }

    private String words(Spell spell) {
        return "%s from %s to %s%s"
                .formatted(
                        format.format(spell.price()),
                        day(spell.from()),
                        day(spell.until()),
                        spell.terms().isSoldOut() ? ", sold out" : "");
    }

    private String name() {
        return Objects.requireNonNullElse(timeline.title(), timeline.listing().toString());
    }

    private static String shortened(String name) {
        int most = 92;
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    private static Stream<Money> regular(Spell spell) {
        return Optional.ofNullable(spell.terms().referencePrice()).map(ReferencePrice::money).stream();
    }

    private static String day(Instant moment) {
        return DAY.format(moment.atOffset(ZoneOffset.UTC));
    }
}
