package dev.dealwire.job.yaml;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped JSON Schemas, asked as an editor asks them. */
enum Schemas {
    JOB("job.schema.json"),
    MERCHANT("merchant.schema.json"),
    MARKET("market.schema.json");

    private final JsonNode json;
    private final Schema schema;

    Schemas(String file) {
        String text = read(Path.of("jobs/schema", file));
        this.json = JsonMapper.shared().readTree(text);
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    static Schemas of(Path file) {
        Path folder = file.getParent();
        if (folder != null && folder.endsWith("merchants")) {
            return MERCHANT;
        }
        return folder != null && folder.endsWith("markets") ? MARKET : JOB;
    }

    JsonNode json() {
        return json;
    }

    List<String> complaints(String yaml) {
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
