package dev.dealwire;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of the house, as data. Data moves to the right, imports point to the left, and nobody imports an edge. */
class ArchitectureTests {

    private static final String ROOT = "dev.dealwire.";
    private static final String GENERATED = ROOT + "publish.html.templates..";

    /** In the order in which data moves. */
    private static final List<String> CAPABILITIES = List.of(
            "money",
            "catalog",
            "job",
            "fetch",
            "extract",
            "price",
            "history",
            "feed",
            "discovery",
            "match",
            "deal",
            "publish");

    private static final List<String> EDGES = List.of(
            "job.yaml",
            "fetch.http",
            "fetch.store",
            "fetch.jdbc",
            "fetch.browser",
            "history.jdbc",
            "feed.jdbc",
            "discovery.jdbc",
            "history.svg",
            "match.jdbc",
            "deal.jdbc",
            "publish.html",
            "publish.json",
            "publish.jdbc",
            "publish.store");

    private static final List<String> FRONTS = List.of("pipeline", "database", "web", "demo", "cli");

    private static final List<Owner> LIBRARIES = List.of(
            new Owner("org.jsoup..", "extract..", "publish.html.."),
            new Owner("org.apache.hc..", "fetch.http.."),
            new Owner("com.microsoft.playwright..", "fetch.browser.."),
            new Owner("org.netpreserve.jwarc..", "fetch.store.."),
            new Owner("org.springframework.batch..", "pipeline.."),
            new Owner("io.micrometer..", "pipeline.."),
            new Owner("com.github.kagkarlsson..", "pipeline.."),
            new Owner("io.zonky..", "database.."),
            new Owner("picocli..", "cli.."),
            new Owner("gg.jte..", "publish.html..", "demo.."));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.dealwire");

    static Stream<String> packages() {
        return Stream.of(CAPABILITIES, EDGES, FRONTS).flatMap(List::stream);
    }

    static Stream<String> capabilities() {
        return CAPABILITIES.stream();
    }

    static Stream<String> edges() {
        return EDGES.stream();
    }

    static Stream<Owner> libraries() {
        return LIBRARIES.stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packageThatARuleNamesHoldsClasses(String name) {
        assertThat(CLASSES.stream().filter(resideInAPackage(ROOT + name + "..")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void capabilityImportsOnlyWhatStandsToItsLeft(String name) {
        List<String> forbidden = new ArrayList<>();
        CAPABILITIES.stream()
                .skip(CAPABILITIES.indexOf(name) + 1L)
                .forEach(right -> forbidden.add(ROOT + right + ".."));
        FRONTS.forEach(front -> forbidden.add(ROOT + front + ".."));
        noClasses()
                .that(belongTo(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.toArray(String[]::new))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void capabilityKnowsNeitherSpringNorSql(String name) {
        noClasses()
                .that(belongTo(name).and(DescribedPredicate.not(inAnEdge())))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .check(CLASSES);
    }

    /** The command line puts the program together, and so may name an edge. */
    @ParameterizedTest
    @MethodSource("edges")
    void nobodyImportsAnEdge(String name) {
        noClasses()
                .that(DescribedPredicate.not(belongTo(name).or(belongTo("cli")).or(resideInAPackage(GENERATED))))
                .should()
                .dependOnClassesThat(belongTo(name))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void libraryStaysInThePackageThatItBelongsTo(Owner owner) {
        String[] owners = Stream.concat(owner.packages().stream().map(ROOT::concat), Stream.of(GENERATED))
                .toArray(String[]::new);
        ArchRule rule = noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(owners)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(owner.library());
        rule.check(CLASSES);
        assertThat(CLASSES.stream().filter(uses(owner.library()))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void classHasAPromiseInItsName(String name) {
        classes()
                .that(belongTo(name))
                .should()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .check(CLASSES);
    }

    /** Such a stream holds a connection until it is closed, which one that is only read to its end never is. */
    @Test
    void rowsAreReadIntoAList() {
        assertThat(CLASSES.stream().filter(uses("org.springframework.jdbc.core.simple")))
                .isNotEmpty();
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> belongTo(String name) {
        return resideInAPackage(ROOT + name + "..").and(DescribedPredicate.not(resideInAPackage(GENERATED)));
    }

    private static DescribedPredicate<JavaClass> inAnEdge() {
        return resideInAnyPackage(EDGES.stream().map(edge -> ROOT + edge + "..").toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> uses(String library) {
        return DescribedPredicate.describe(
                "use " + library,
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> resideInAPackage(library).test(dependency.getTargetClass())));
    }

    /** A library and the packages that may use it, below the root. */
    record Owner(String library, List<String> packages) {

        Owner(String library, String... packages) {
            this(library, List.of(packages));
        }
    }
}
