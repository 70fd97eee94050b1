// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows of the bundle map, checked on the compiled classes; each failure names the class that breaks a rule. */
class ArchitectureTest {

    private static JavaClasses classes;

    @BeforeAll
    static void readEveryBundle() {
        classes = new ClassFileImporter().importPaths(Bundles.classFolders());
        assertTrue(classes.size() > 100, "the bundles are compiled before this test: " + Bundles.classFolders());
    }

    @Test
    void bundlesDependInTheDirectionsOfTheMap() {
        assertNoOffender((from, target) -> target.filter(to -> !to.equals(from))
                .map(to -> !Directions.allow(from, to))
                .orElse(false));
    }

    @Test
    void onlyFacesKnowEclipse() {
        assertEquals(List.of(), offenders("org.eclipse.", bundle -> !Directions.isFace(bundle)));
    }

    @Test
    void bouncyCastleHasOneDoor() {
        assertEquals(List.of(), offenders("org.bouncycastle.", bundle -> !Directions.mayUseBouncyCastle(bundle)));
    }

    @Test
    void onlyTheComponentOfAnAdapterIsPublic() {
        List<String> offenders = classes.stream()
                .filter(type -> bundleOf(type).filter(Directions::isAdapter).isPresent())
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !isComponent(type))
                .map(JavaClass::getName)
                .toList();
        assertEquals(List.of(), offenders);
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("org.fleetpki.(**)")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void theRulesThemselvesRefuseAnOffender() {
        assertAll(
                () -> assertFalse(Directions.allow("adapter.axis", "adapter.generic")),
                () -> assertFalse(Directions.allow("adapter.axis", "fleet.api")),
                () -> assertFalse(Directions.allow("pki.api", "pki.bc")),
                () -> assertFalse(Directions.allow("fleet.engine", "pki.ca")),
                () -> assertFalse(Directions.allow("fleet.engine", "cli")),
                () -> assertFalse(Directions.allow("sim.axis", "device.http")),
                () -> assertTrue(Directions.allow("adapter.axis", "device.http")));
    }

    @Test
    void everyBundleSaysWhatItIsFor() throws IOException {
        for (Path folder : Bundles.folders()) {
            Path readme = folder.resolve("README.md");
            assertTrue(Files.exists(readme), folder.getFileName() + " has no README.md");
            String text = Files.readString(readme);
            boolean adapter = folder.getFileName().toString().matches("org\\.fleetpki\\.adapter\\.(?!tck).*");
            for (String heading : adapter
                    ? List.of("## Devices", "## What it can do", "## Settings", "## Limits", "## Sources")
                    : List.of("## What it does", "## How it works", "## Limits")) {
                assertTrue(text.contains(heading), readme + " lacks the heading '" + heading + "'");
            }
        }
    }

    private static void assertNoOffender(BiPredicate<String, Optional<String>> forbidden) {
        List<String> offenders = dependencies()
                .filter(dependency -> bundleOf(dependency.getOriginClass())
                        .filter(from -> forbidden.test(from, bundleOf(dependency.getTargetClass())))
                        .isPresent())
                .map(Dependency::getDescription)
                .distinct()
                .toList();
        assertEquals(List.of(), offenders);
    }

    private static List<String> offenders(String library, Predicate<String> forbidden) {
        return dependencies()
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(library))
                .filter(dependency ->
                        bundleOf(dependency.getOriginClass()).filter(forbidden).isPresent())
                .map(Dependency::getDescription)
                .distinct()
                .toList();
    }

    private static Stream<Dependency> dependencies() {
        return classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static Optional<String> bundleOf(JavaClass type) {
        return Bundles.of(type.getBaseComponentType().getPackageName());
    }

    private static boolean isComponent(JavaClass type) {
        return type.isAnnotatedWith("org.osgi.service.component.annotations.Component");
    }
}
