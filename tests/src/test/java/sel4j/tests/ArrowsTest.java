package sel4j.tests;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Arrows point one way: cli, lockstep, {hosted, aot}, {kernel, machine}, {views, isa}, platform
 * (design section 2).
 */
class ArrowsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
        .importPaths(Modules.executionFace());

    @Test
    void modulesDependDownwardsOnly() {
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage("sel4j..")
            .layer("cli").definedBy("sel4j.cli..")
            .layer("bench").definedBy("sel4j.bench..")
            .layer("lockstep").definedBy("sel4j.lockstep..")
            .layer("aot").definedBy("sel4j.aot..")
            .layer("hosted").definedBy("sel4j.hosted..")
            .layer("check").definedBy("sel4j.spec..")
            .layer("abstract").definedBy("sel4j.abstractspec..")
            .layer("refinement").definedBy("sel4j.refinement..")
            .layer("kernel").definedBy("sel4j.kernel..")
            .layer("machine").definedBy("sel4j.machine..")
            .layer("views").definedBy("sel4j.view..", "sel4j.layout..")
            .layer("isa").definedBy("sel4j.isa..")
            .layer("platform").definedBy("sel4j.platform..")
            .whereLayer("cli").mayNotBeAccessedByAnyLayer()
            .whereLayer("lockstep").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("aot").mayOnlyBeAccessedByLayers("lockstep", "cli")
            .whereLayer("hosted").mayOnlyBeAccessedByLayers("lockstep", "bench", "cli")
            .whereLayer("check").mayOnlyBeAccessedByLayers("hosted", "cli")
            .whereLayer("refinement").mayOnlyBeAccessedByLayers("hosted", "cli")
            .whereLayer("abstract").mayOnlyBeAccessedByLayers("refinement", "cli")
            .whereLayer("kernel").mayOnlyBeAccessedByLayers("hosted", "check", "refinement", "cli")
            .whereLayer("bench").mayNotBeAccessedByAnyLayer()
            .whereLayer("machine").mayOnlyBeAccessedByLayers("hosted", "lockstep", "bench", "cli")
            .whereLayer("views").mayOnlyBeAccessedByLayers("kernel", "check", "refinement",
                "hosted", "lockstep", "aot", "cli")
            .whereLayer("isa").mayOnlyBeAccessedByLayers("machine", "hosted", "aot", "cli")
            .check(CLASSES);
    }

    @Test
    void theKernelNamesViewsAndHardwareAlone() {
        ArchRuleDefinition.classes().that().resideInAPackage("sel4j.kernel..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("sel4j.kernel..", "sel4j.view..", "sel4j.platform..", "java.lang")
            .check(CLASSES);
        ArchRuleDefinition.noClasses().that().resideInAPackage("sel4j.kernel..")
            .should().dependOnClassesThat().haveFullyQualifiedName("sel4j.platform.Memory")
            .check(CLASSES);
    }

    /** What the kernel must do is said without it: no views, no machine, no numbers of its. */
    @Test
    void theAbstractSpecificationKnowsNothingOfTheKernel() {
        ArchRuleDefinition.classes().that().resideInAPackage("sel4j.abstractspec..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("sel4j.abstractspec..", "org.pcollections..", "java..")
            .check(CLASSES);
    }

    @Test
    void onlyProofsDependsOnKeY() throws IOException {
        try (Stream<Path> s = Files.walk(Modules.ROOT, 3)) {
            List<String> poms = s.filter(p -> p.endsWith("pom.xml") && !p.startsWith(Modules.ROOT
                .resolve("pom.xml"))).filter(p -> mentions(p, "org.key-project"))
                .map(p -> Modules.ROOT.relativize(p.getParent()).toString()).toList();
            assertEquals(List.of("proofs"), poms);
        }
        try (Stream<Path> s = Files.walk(Modules.ROOT, 3)) {
            assertTrue(s.filter(p -> p.endsWith("pom.xml") && !p.getParent().equals(Modules.ROOT))
                .noneMatch(p -> mentions(p, "<artifactId>sel4j-proofs</artifactId>")
                    && !p.getParent().endsWith("proofs")), "nothing depends on the module proofs");
        }
    }

    private static boolean mentions(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
