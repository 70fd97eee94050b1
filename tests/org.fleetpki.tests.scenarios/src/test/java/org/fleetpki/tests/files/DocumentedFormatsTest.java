// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetJson;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.HttpsStatus;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.fleet.files.internal.CheckedFleetFiles;
import org.fleetpki.fleet.files.internal.LineFleetJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/formats.md and examples/ show is what the program reads. */
class DocumentedFormatsTest {

    private static final FleetFiles FILES = new CheckedFleetFiles();
    private static final FleetJson JSON = new LineFleetJson();

    private static String document;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(Checkout.root().resolve("docs/formats.md"));
    }

    @Test
    void theFleetFileAndItsInventoryAreRead() throws Exception {
        Files.writeString(folder.resolve("devices.csv"), block("csv"));
        Path file = Files.writeString(folder.resolve("fleet.yaml"), block("yaml"));

        FleetSpec fleet = FILES.readFleet(file);

        assertEquals(
                List.of("cam-1", "pbx", "hall-1", "hall-2"),
                fleet.devices().stream().map(DeviceSpec::id).toList());
    }

    /** The example shows the defaults that the table tells: without them, the same policy is read. */
    @Test
    void theTableTellsTheDefaults() throws Exception {
        String shortened =
                block("yaml").replaceAll("(?m)^(certificate|renewBefore|https|firstContact|ports|inventory):.*\n", "");
        FleetSpec byDefault = FILES.readFleet(Files.writeString(folder.resolve("short.yaml"), shortened));
        Files.writeString(folder.resolve("devices.csv"), block("csv"));
        FleetSpec full = FILES.readFleet(Files.writeString(
                folder.resolve("full.yaml"), block("yaml").replace("organization: Example Corp, ", "")));

        assertEquals(full.policy(), byDefault.policy());
        assertEquals(full.devices().subList(0, 2), byDefault.devices());
    }

    @Test
    void thePlanIsReadAndWrittenAsItStands() throws Exception {
        Path file = Files.writeString(folder.resolve("plan.json"), block("json plan"));

        Plan plan = FILES.readPlan(file);
        FILES.writePlan(plan, file);

        assertEquals(block("json plan"), Files.readString(file));
    }

    @Test
    void theReportIsFormattedAsItStands() {
        String report = block("json");

        assertEquals(report.strip(), JSON.pretty(report));
    }

    @Test
    void theTablesListEveryConstant() {
        assertLists(Arrays.stream(DeviceStatus.values()).map(Enum::name).toList());
        assertLists(Arrays.stream(HttpsStatus.values()).map(Enum::name).toList());
        assertLists(Arrays.stream(Outcome.values()).map(Enum::name).toList());
        assertLists(Arrays.stream(StepKind.values()).map(Enum::name).toList());
        assertLists(Arrays.stream(HttpsMode.values()).map(HttpsMode::id).toList());
    }

    private static void assertLists(List<String> names) {
        String list = names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        assertTrue(document.contains(list), "docs/formats.md lacks " + list);
    }

    @Test
    void theExampleIsReadAndMadeOfCurrentKeys() throws Exception {
        FleetSpec fleet = FILES.readFleet(Checkout.root().resolve("examples/small-office/fleet.yaml"));

        assertEquals(
                List.of("entrance", "yard", "pbx", "hall-1", "hall-2"),
                fleet.devices().stream().map(DeviceSpec::id).toList());
        assertEquals("Hall, north", fleet.devices().get(3).site());
    }

    /** The first fenced block with that info string. */
    private static String block(String info) {
        Matcher block = Pattern.compile("(?ms)^```" + Pattern.quote(info) + "\n(.*?)^```$")
                .matcher(document);
        assertTrue(block.find(), "docs/formats.md has no block " + info);
        return block.group(1);
    }
}
