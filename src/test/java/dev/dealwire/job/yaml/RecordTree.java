package dev.dealwire.job.yaml;

import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.money.Percent;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A definition turned back into the keys that an operator would write, by the record's own component names: the second
 * opinion on what the readers read. Remembers which record each group of keys came from.
 */
final class RecordTree {

    private static final Map<Class<?>, String> CHOOSING_KEYS = Map.of(
            AffiliateProgramme.class,
            "network",
            SlotDefinition.class,
            "kind",
            ReferenceRule.class,
            "rule",
            OfferSource.class,
            "source",
            DiscoveryRule.class,
            "from");
    private static final Set<Class<?>> NAMED_BY_FILE =
            Set.of(JobDefinition.class, MerchantProfile.class, MarketPolicy.class);

    private final Map<Map<String, Object>, Class<?>> groups = new IdentityHashMap<>();
    private final Map<String, Object> root;

    RecordTree(Record definition) {
        this.root = group(definition);
    }

    String yaml() {
        return new YAMLMapper().writeValueAsString(root);
    }

    Map<Map<String, Object>, Class<?>> groups() {
        return groups;
    }

    /** All keys that the record's own shape calls for. */
    static Set<String> keys(Class<?> record) {
        Set<String> keys = new LinkedHashSet<>();
        CHOOSING_KEYS.forEach((type, key) -> {
            if (type.isAssignableFrom(record)) {
                keys.add(key);
            }
        });
        Arrays.stream(record.getRecordComponents())
                .map(component -> kebab(component.getName()))
                .filter(key -> !(key.equals("id") && NAMED_BY_FILE.contains(record)))
                .forEach(keys::add);
        return keys;
    }

    /** The word that chooses the record among its siblings. */
    static String word(Class<?> record) {
        return kebab(record.getSimpleName());
    }

    private Map<String, Object> group(Record record) {
        Map<String, Object> group = new LinkedHashMap<>();
        for (String key : keys(record.getClass())) {
            Object value = CHOOSING_KEYS.containsValue(key) && !has(record, key)
                    ? word(record.getClass())
                    : plain(value(record, key));
            if (value != null) {
                group.put(key, value);
            }
        }
        groups.put(group, record.getClass());
        return group;
    }

    private @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag;
            case Integer number -> number;
            case Percent percent -> percent.value();
            case Duration duration -> DurationText.format(duration);
            case Locale locale -> locale.toLanguageTag();
            case Enum<?> constant -> kebab(constant.name().toLowerCase(Locale.ROOT));
            case Collection<?> items -> items.stream().map(this::plain).toList();
            case Record name when name.getClass().getPackageName().endsWith(".catalog") -> name.toString();
            case Record record -> group(record);
            default -> value.toString();
        };
    }

    private static boolean has(Record record, String key) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .anyMatch(component -> kebab(component.getName()).equals(key));
    }

    private static @Nullable Object value(Record record, String key) {
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (kebab(component.getName()).equals(key)) {
                    return component.getAccessor().invoke(record);
                }
            }
            throw new AssertionError("no component for " + key + " in " + record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
