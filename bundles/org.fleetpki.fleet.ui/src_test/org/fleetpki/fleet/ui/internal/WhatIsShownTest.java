// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.fleet.api.DevicePlan.Verdict;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.HttpsStatus;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.ui.common.Icon;
import org.junit.jupiter.api.Test;

/** What the views say, without a window. */
class WhatIsShownTest {

    @Test
    void aDeviceThatWasNeverSeenSaysSo() {
        DeviceRow row = new DeviceRow(Samples.device("cam-1", 443), Optional.empty(), Samples.NOW);
        assertEquals("Not observed", row.status());
        assertEquals(Icon.UNKNOWN, row.icon());
        assertEquals("192.0.2.1", row.address());
        assertEquals("", row.https() + row.model() + row.issuer() + row.expires() + row.problem());
    }

    @Test
    void aDeviceIsShownInTheWordsOfTheVendorsTool() {
        DeviceRow row = new DeviceRow(
                Samples.device("cam-1", 8443),
                Optional.of(Samples.seen("cam-1", DeviceStatus.ABOUT_TO_EXPIRE, HttpsStatus.MISSING_CERTIFICATE)),
                Samples.NOW);
        assertEquals("Certificate about to expire", row.status());
        assertEquals(Icon.WARNING, row.icon());
        assertEquals("Disabled (Missing server certificate)", row.https());
        assertEquals("192.0.2.1:8443", row.address());
        assertEquals("P3265-V", row.model());
    }

    @Test
    void aPlanShowsTheDifferenceAndHidesTheSteps() {
        List<PlanNode> nodes = PlanNode.of(Samples.plan(Verdict.CHANGE, Verdict.NOTHING_TO_DO, Verdict.MANUAL));
        PlanNode change = nodes.getFirst();
        assertEquals("the reason", change.detail());
        assertTrue(change.open());
        PlanNode field = change.children().getFirst();
        assertEquals("http-only > https-only", field.before() + " > " + field.after());
        PlanNode steps = change.children().getLast();
        assertEquals("Make a key", steps.children().getFirst().what());
        assertFalse(steps.open());
        assertFalse(nodes.get(1).open(), "there is nothing to see");
        assertEquals(
                "Upload the file.",
                nodes.get(2).children().getFirst().children().getLast().detail());
    }

    @Test
    void aLargePlanIsShownFolded() {
        Verdict[] many = new Verdict[21];
        Arrays.fill(many, Verdict.CHANGE);
        assertFalse(PlanNode.of(Samples.plan(many)).getFirst().open());
    }

    @Test
    void theHeadlineOfAPlanCountsVerdicts() {
        Headline headline = Headline.of(Samples.plan(Verdict.CHANGE, Verdict.CHANGE, Verdict.UNKNOWN));
        assertEquals("Plan for Test fleet \u2013 to be changed: 2, cannot be planned: 1", headline.words());
        assertEquals(Icon.CHANGE, headline.icon());
        assertEquals(Icon.OK, Headline.of(Samples.plan(Verdict.NOTHING_TO_DO)).icon());
        assertEquals(
                Icon.WARNING,
                Headline.of(Samples.plan(Verdict.NOTHING_TO_DO, Verdict.UNKNOWN))
                        .icon());
    }

    @Test
    void theHeadlineOfAResultIsTheVendorsSentence() {
        assertEquals(
                new Headline(Icon.OK, "Apply plan successful on all devices"),
                Headline.of(Samples.report("apply", Outcome.DONE, Outcome.NOTHING_TO_DO)));
        assertEquals(
                new Headline(Icon.ERROR, "Verify failed on 2 of 3 devices"),
                Headline.of(Samples.report("verify", Outcome.DONE, Outcome.UNKNOWN, Outcome.ROLLED_BACK)));
        assertEquals(
                new Headline(Icon.WARNING, "Apply plan successful on 1 of 2 devices, 1 skipped"),
                Headline.of(Samples.report("apply", Outcome.DONE, Outcome.SKIPPED)));
    }

    @Test
    void theQuestionSaysWhatWillHappen() {
        Plan two = Samples.plan(Verdict.CHANGE, Verdict.CHANGE, Verdict.MANUAL);
        String question = ApplyHandler.question(two);
        assertTrue(question.startsWith("2 devices of Test fleet get a new certificate from the authority \"issuing\""));
        assertTrue(question.contains("HTTPS only") && question.contains("restarts"), question);
        assertTrue(ApplyHandler.question(Samples.plan(Verdict.CHANGE)).startsWith("One device of Test fleet gets"));
    }

    @Test
    void aScopeKeepsTheOrderOfTheFile() {
        FleetSpec fleet = new FleetSpec(
                Path.of("fleet.yaml"),
                "f",
                Samples.POLICY,
                List.of(Samples.device("a", 443), Samples.device("b", 443), Samples.device("c", 443)));
        FleetSpec some = DeviceScope.only(List.of("c", "a", "gone")).of(fleet);
        assertEquals(
                List.of("a", "c"), some.devices().stream().map(DeviceSpec::id).toList());
        assertEquals(fleet, DeviceScope.ALL.of(fleet));
    }

    @Test
    void issuersAreShownByTheirCommonName() {
        assertEquals("My CA", CommonName.of(new X500Principal("CN=My CA, O=Example")));
        assertEquals("O=Example", CommonName.of(new X500Principal("O=Example")));
    }
}
