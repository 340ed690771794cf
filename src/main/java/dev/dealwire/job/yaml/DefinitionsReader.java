package dev.dealwire.job.yaml;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DefinitionsReading;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One reading of all files: each by itself, then all of them together. */
final class DefinitionsReader {

    private final SourceFiles sources;
    private final List<FileProblems> problems = new ArrayList<>();
    private final Map<JobId, JobDefinition> jobs = new LinkedHashMap<>();
    private final Map<MerchantId, MerchantProfile> merchants = new LinkedHashMap<>();
    private final Map<MarketId, MarketPolicy> markets = new LinkedHashMap<>();

    private final List<JobMentions> jobMentions = new ArrayList<>();
    private final Map<MerchantId, MerchantMentions> merchantMentions = new LinkedHashMap<>();
    private final List<MarketId> marketNames = new ArrayList<>();

    private DefinitionsReader(SourceFiles sources) {
        this.sources = sources;
    }

    static DefinitionsReading read(SourceFiles sources) {
        return new DefinitionsReader(sources).read();
    }

    private DefinitionsReading read() {
        sources.files().forEach(this::read);
        new CrossChecks(merchantMentions, Set.copyOf(marketNames), jobMentions).report();
        List<Problem> all = allProblems();
        return all.isEmpty()
                ? new DefinitionsReading.Valid(sources.origin(), new Definitions(jobs, merchants, markets))
                : new DefinitionsReading.Invalid(sources.origin(), all);
    }

    private void read(SourceFile file) {
        FileProblems found = new FileProblems(Quoted.escape(file.name()));
        problems.add(found);
        switch (file.kind()) {
            case JOB -> id(file, JobId::new, found).ifPresent(id -> readJob(id, file, found));
            case MERCHANT -> id(file, MerchantId::new, found).ifPresent(id -> readMerchant(id, file, found));
            case MARKET -> id(file, MarketId::new, found).ifPresent(id -> readMarket(id, file, found));
        }
    }

    private void readJob(JobId id, SourceFile file, FileProblems found) {
        JobReader reader = new JobReader(id);
        keep(root(file, found), found, reader::read, jobs, id);
        jobMentions.add(reader.mentions());
    }

    private void readMerchant(MerchantId id, SourceFile file, FileProblems found) {
        MerchantReader reader = new MerchantReader(id);
        keep(root(file, found), found, reader::read, merchants, id);
        merchantMentions.put(id, reader.mentions());
    }

    private void readMarket(MarketId id, SourceFile file, FileProblems found) {
        keep(root(file, found), found, (root, place) -> MarketReader.read(id, root, place), markets, id);
        marketNames.add(id);
    }

    private interface RootReader<T> {

        Field<T> read(Node root, Place place);
    }

    private static <K, T> void keep(
            @Nullable Node root, FileProblems found, RootReader<T> reader, Map<K, T> kept, K id) {
        if (root != null
                && reader.read(root, Place.file(found).at(root.at())) instanceof Field.Valid<T>(T value, Place _)) {
            kept.put(id, value);
        }
    }

    private static @Nullable Node root(SourceFile file, FileProblems found) {
        byte[] bytes = file.bytes(found);
        String text = bytes == null ? null : YamlText.of(bytes, Place.file(found));
        return text == null ? null : YamlParser.parse(text, Place.file(found));
    }

    private static <T> Optional<T> id(SourceFile file, Function<String, T> maker, FileProblems found) {
        Optional<T> id = ScalarTypes.made(file.stem(), maker);
        if (id.isEmpty()) {
            found.add(
                    Position.WHOLE,
                    "",
                    "the file name " + Quoted.of(file.stem()),
                    "at most 64 lower-case letters, digits and inner hyphens before .yaml");
        }
        return id;
    }

    private List<Problem> allProblems() {
        List<Problem> all = new ArrayList<>(sources.problems());
        problems.forEach(file -> all.addAll(file.all()));
        all.sort(Problem.BY_PLACE);
        return all;
    }
}
