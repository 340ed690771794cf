package dev.dealwire.cli;

import dev.dealwire.fetch.WalkStep;
import dev.dealwire.pipeline.VisitExplanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Why a visit would end as it would, for people and for programs. */
final class ExplanationText {

    private ExplanationText() {}

    static String table(VisitExplanation explanation) {
        TextTable table = new TextTable("step", "found");
        explanation.steps().forEach(step -> table.row(step.stage().word(), step.text()));
        return explanation.url() + "\n\n" + table;
    }

    static String json(VisitExplanation explanation) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("url", explanation.url().toString());
        fields.put("outcome", explanation.outcome().word());
        fields.put("reason", explanation.reason());
        fields.put("steps", steps(explanation.steps()));
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static List<Map<String, String>> steps(List<WalkStep> steps) {
        return steps.stream()
                .map(step -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    fields.put("stage", step.stage().word());
                    fields.put("text", step.text());
                    return fields;
                })
                .toList();
    }
}
