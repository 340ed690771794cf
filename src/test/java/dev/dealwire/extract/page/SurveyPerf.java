package dev.dealwire.extract.page;
import java.nio.file.*; import java.util.*; import org.jsoup.Jsoup; import org.jsoup.nodes.Document;
class SurveyPerf { public static void main(String[] a) throws Exception {
  List<Path> files; try (var s = Files.list(Path.of("/work/shared/pages"))) { files = s.filter(p -> p.toString().endsWith(".html")).sorted().toList(); }
  for (int round = 0; round < 4; round++) { long parse=0, survey=0, avail=0, kind=0, cond=0; Map<String,Long> slow = new TreeMap<>();
   for (Path f : files) { byte[] b = Files.readAllBytes(f); long t0=System.nanoTime(); Document d = Jsoup.parse(new java.io.ByteArrayInputStream(b), null, "https://x/"); long t1=System.nanoTime(); PageSurvey s = PageSurvey.of(d); long t2=System.nanoTime(); VisibleAvailability.read(s); long t3=System.nanoTime(); PageKinds.classify(s, null, PageFacts.NONE); long t4=System.nanoTime(); ConditionWords.read(s); long t5=System.nanoTime(); parse+=t1-t0; survey+=t2-t1; avail+=t3-t2; kind+=t4-t3; cond+=t5-t4; slow.put(f.getFileName().toString(), (t5-t1)); }
   System.out.printf("round %d ms/page parse %.2f survey %.2f avail %.2f kind %.2f cond %.2f%n", round, parse/92e6, survey/92e6, avail/92e6, kind/92e6, cond/92e6);
   if (round==3) slow.entrySet().stream().sorted((x,y)->Long.compare(y.getValue(),x.getValue())).limit(6).forEach(e->System.out.println(e.getKey()+" "+e.getValue()/1000000));
  } } }
