package dev.dealwire.job.yaml;

import dev.dealwire.job.DefinitionFiles;
import dev.dealwire.job.DefinitionsReading;
import java.nio.file.Path;

/** Reads the operators' files from YAML. Needs no running context, and keeps nothing between two readings. */
public final class YamlDefinitions implements DefinitionFiles {

    @Override
    public DefinitionsReading read(Path folder) {
        return DefinitionsReader.read(JobsFolder.list(folder));
    }

    @Override
    public DefinitionsReading readPackaged() {
        return DefinitionsReader.read(PackagedJobs.list());
    }
}
