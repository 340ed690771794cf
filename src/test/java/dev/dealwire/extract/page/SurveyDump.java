package dev.dealwire.extract.page;

import java.nio.file.*;
import java.util.*;
import org.jsoup.Jsoup;

class SurveyDump {
    public static void main(String[] a) throws Exception {
        Path file = Path.of(a[0]);
        int before = a.length > 1 ? Integer.parseInt(a[1]) : 10, after = a.length > 2 ? Integer.parseInt(a[2]) : 60;
        PageSurvey s = PageSurvey.of(Jsoup.parse(file.toFile(), null, "https://x/"));
        System.out.println(s.marks().headTitle() + " | cards " + s.marks().cards() + " blocks " + s.blocks().size() + " og " + s.marks().socialType() + " md " + s.marks().microdata()+ " noindex "+s.marks().noindex());
        int t = s.title().map(Block::index).orElse(0);
        for (Block b : s.blocks()) {
            if (b.index() < t - before || b.index() > t + after) continue;
            System.out.println(b.index() + " " + b.tag() + " " + z(b.zones()) + (b.index() == t ? " TITLE " : " ") + b.text().substring(0, Math.min(110, b.text().length())));
        }
        for (Button b : s.buttons()) if (b.isMain()) System.out.println("  BTN " + b.block() + " " + z(b.zones()) + (b.disabled() ? " DIS " : " ") + "[" + b.label() + "] " + b.marks().substring(0, Math.min(100, b.marks().length())));
    }
    static String z(int z) { StringBuilder r = new StringBuilder("["); for (Zone q : Zone.values()) if (q.in(z)) r.append(q.name().charAt(0)).append(q.name().charAt(1)).append(' '); return r.append("]").toString(); }
}
