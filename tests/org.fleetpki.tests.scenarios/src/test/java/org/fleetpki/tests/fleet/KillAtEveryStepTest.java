// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.sim.SimulatedDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at each line of the journal, before and after it is written, then the same plan again: the device
 * serves its old or its new certificate in between, the new one in the end, and no serial number is used twice.
 */
class KillAtEveryStepTest {

    @TempDir
    Path folder;

    @Test
    void everyDeviceServesTheOldOrTheNewCertificateAndNoSerialIsUsedTwice() throws Exception {
        Story story = Story.begin(folder);
        Set<String> killedAt = new HashSet<>();
        for (int line = 1; ; line++) {
            String stoodAt = killAndApplyAgain(story, line, "before", killedAt);
            if (stoodAt.isEmpty()) {
                break;
            }
            if (stoodAt.startsWith("BEGUN")) {
                // between the line and the deed; after the line of a deed done is before the next one
                killAndApplyAgain(story, line, "after", killedAt);
            }
        }

        for (StepKind step : StepKind.values()) {
            assertTrue(
                    step == StepKind.CLEAN_UP || killedAt.contains("BEGUN " + step.name()),
                    "killed at " + step + ", of " + killedAt);
        }
        List<X509Certificate> issued = story.issuing().issued();
        assertEquals(
                issued.size(),
                issued.stream().map(X509Certificate::getSerialNumber).distinct().count(),
                "each serial number is used once");
        List<String> journalled = serialsInJournal(story);
        assertEquals(journalled.size(), new HashSet<>(journalled).size(), "no serial number is journalled twice");
    }

    /** @return where it was killed; empty if the run ended before it came to that line */
    private String killAndApplyAgain(Story story, int line, String when, Set<String> killedAt) throws Exception {
        String id = "cam-" + line + "-" + when;
        try (SimulatedDevice device = Story.camera(id, "127.40.0.1")) {
            Fingerprint old = Fingerprint.of(Story.leaf(device));
            Plan plan = story.plan(story.fleet(device));
            assertTrue(plan.hasChanges(), () -> plan.devices().getFirst().reason());
            Path file = folder.resolve(id + ".json");
            story.write(plan, file);

            String stoodAt = killAt(story, file, line, when);
            if (stoodAt.isEmpty()) {
                return "";
            }
            killedAt.add(stoodAt);
            TlsProbe.Served between = story.served(device);
            assertTrue(
                    between.accepted() || Fingerprint.of(between.leaf()).equals(old),
                    "killed at " + stoodAt + ", the device serves its old or its new certificate: "
                            + between.leaf().getSubjectX500Principal());

            RunReport report = story.apply(plan);
            Outcome outcome = report.results().getFirst().outcome();
            assertTrue(
                    outcome == Outcome.DONE || outcome == Outcome.NOTHING_TO_DO,
                    "killed at " + stoodAt + ", applying again finishes: "
                            + report.results().getFirst());
            assertTrue(story.served(device).accepted(), "killed at " + stoodAt + ", and the new one is served");
            assertEquals(0, device.refusedLogins(), "no wrong password was ever sent");
            return stoodAt;
        }
    }

    /** Kill the process where it stands; empty if it ended by itself. */
    private static String killAt(Story story, Path plan, int line, String when) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                HaltingApply.class.getName(),
                story.workspace.root().toString(),
                plan.toString(),
                Integer.toString(line),
                when));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder printed = new StringBuilder();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String text = out.readLine(); text != null; text = out.readLine()) {
                printed.append(text).append('\n');
                if (text.startsWith(HaltingApply.STANDING)) {
                    process.destroyForcibly().waitFor();
                    return text.substring(HaltingApply.STANDING.length());
                }
            }
        }
        assertEquals(0, process.waitFor(), "the process ended by itself and well:\n" + printed);
        assertTrue(printed.toString().contains("ENDED true"), printed::toString);
        return "";
    }

    private static List<String> serialsInJournal(Story story) throws Exception {
        Path journal = story.workspace.authorities().resolve("issuing/CA/journal.txt");
        return Files.readAllLines(journal).stream()
                .map(text -> text.split("\t")[1])
                .toList();
    }
}
