package dev.dealwire.extract.page;

import java.net.URI;
import java.nio.file.*;
import java.util.*;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AvailScore {
    public static void main(String[] a) throws Exception {
        Path dir = Path.of("/work/shared/pages");
        JsonMapper m = JsonMapper.shared();
        int ok = 0, n = 0, kindsWrong = 0, okVisible = 0; long ns = 0, nsParse = 0;
        for (String line : Files.readAllLines(dir.resolve("truth.jsonl"))) {
            JsonNode t = m.readTree(line);
            String name = t.get("name").asString();
            if (a.length > 0 && !name.contains(a[0])) continue;
            long p0 = System.nanoTime();
            Document d = Jsoup.parse(dir.resolve(name + ".html").toFile(), null, "https://x/");
            DeclaredOnPage dec = DeclaredOnPage.of(d);
            for (int i = 0; i < 3 && a.length == 0; i++) { PageSurvey w = PageSurvey.of(d); VisibleAvailability.read(w); }
            long p1 = System.nanoTime();
            PageSurvey s = PageSurvey.of(d);
            String url = t.get("url").isNull() ? null : t.get("url").asString();
            URI u = null; try { if (url != null) u = URI.create(url); } catch (Exception e) {}
            PageVerdict v = PageKinds.classify(s, u, dec.facts());
            List<AvailabilityEvidence> seen = VisibleAvailability.read(s);
            AvailabilityDecision r = AvailabilityDecision.settle(dec.availability(), seen);
            ns += System.nanoTime() - p1; nsParse += p1 - p0;
            String kind = t.get("kind").asString();
            boolean non = Set.of("captcha", "queue", "listing", "not_product").contains(kind);
            if (non != v.refusesPrice() ) { kindsWrong++; System.out.println("KIND " + name + " " + kind + " -> " + v); }
            if (a.length > 0) System.out.println(v);
            if (t.get("availability").isNull()) continue;
            n++;
            Set<String> want = new TreeSet<>(); want.add(t.get("availability").asString());
            t.get("availability_alt").forEach(x -> want.add(x.asString()));
            String got = r.availability() == null ? "null" : r.availability().schemaOrgWord();
            AvailabilityDecision rv = AvailabilityDecision.settle(List.of(), seen);
            String gv = rv.availability() == null ? "null" : rv.availability().schemaOrgWord();
            if (want.contains(got)) ok++;
            if (want.contains(gv)) okVisible++;
            if (!want.contains(got) || !want.contains(gv) || a.length > 0) {
                System.out.println((want.contains(got) ? "vis  " : "MISS ") + name + " want " + want + " got " + got + " visibleOnly " + gv + " | " + r.reason());
                System.out.println("     declared " + dec.availability().stream().map(e -> e.availability()).distinct().toList());
                for (AvailabilityEvidence e : seen.subList(0, Math.min(8, seen.size()))) System.out.println("     " + e);
            }
        }
        System.out.println("availability " + ok + "/" + n + " visible only " + okVisible + " kinds wrong " + kindsWrong + " ms/page " + ns / 1e6 / 92 + " (parse+warm " + nsParse / 1e6 / 92 + ")");
    }
}
