package dev.dealwire.job.yaml;

import dev.dealwire.job.yaml.SourceFile.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files that come inside the program's own archive. */
final class PackagedJobs {

    private static final String ORIGIN = "packaged jobs";
    private static final PathMatchingResourcePatternResolver RESOURCES =
            new PathMatchingResourcePatternResolver(PackagedJobs.class.getClassLoader());

    private PackagedJobs() {}

    static SourceFiles list() {
        List<SourceFile> files = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String folder = kind.folder().isEmpty() ? "jobs/" : "jobs/" + kind.folder() + '/';
            for (Resource resource : resources("classpath:" + folder + '*' + SourceFile.SUFFIX)) {
                files.add(file(kind, folder, resource));
            }
        }
        return new SourceFiles(ORIGIN, files, List.of());
    }

    private static SourceFile file(Kind kind, String folder, Resource resource) {
        String name = String.valueOf(resource.getFilename());
        String stem = name.substring(0, name.length() - SourceFile.SUFFIX.length());
        return new SourceFile(kind, stem, "packaged:" + folder + name, resource::getInputStream);
    }

    private static List<Resource> resources(String pattern) {
        try {
            return Arrays.stream(RESOURCES.getResources(pattern))
                    .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + pattern + " in the program's own archive", e);
        }
    }
}
