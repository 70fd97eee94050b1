// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DevicePlan.Change;
import org.fleetpki.fleet.api.DevicePlan.Verdict;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.Progress;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

    private static final String HOST = "10.0.0.48";

    @TempDir
    Path folder;

    private Bench bench;
    private FakeDevice device;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder);
        device = bench.add(HOST);
    }

    @Test
    void newDeviceGetsEveryStepAndADifferenceForPeople() throws Exception {
        Plan plan = bench.plan();
        DevicePlan change = plan.devices().getFirst();
        assertEquals(Verdict.CHANGE, change.verdict());
        assertEquals("The served certificate is not issued by this workspace's authorities.", change.reason());
        assertEquals("CN=10.0.0.48,O=Example\\, Inc.", change.desired().subject());
        assertEquals(List.of("IP:10.0.0.48"), change.desired().names());
        assertTrue(change.certificateId().matches("fleetpki-https-20261121-[a-z2-7]{4}"), change.certificateId());
        assertTrue(plan.id().matches("plan-20261121-120000-[a-z2-7]{6}"), plan.id());
        assertEquals(
                List.of(
                        StepKind.TRUST,
                        StepKind.KEY,
                        StepKind.REQUEST,
                        StepKind.ISSUE,
                        StepKind.INSTALL,
                        StepKind.SWITCH,
                        StepKind.VERIFY,
                        StepKind.MODE),
                change.steps().stream().map(DevicePlan.Step::kind).toList());
        assertTrue(change.steps().get(5).detail().endsWith("the web server is away for about 5 s"));
        assertEquals(List.of(Fingerprint.of(device.served().getFirst())), change.pins());
        assertTrue(change.changes().contains(new Change("HTTPS mode", "http-and-https", "https-only")));
        assertTrue(change.changes().contains(new Change("Names", "", "IP:10.0.0.48")));
        assertTrue(change.changes().contains(new Change("Valid until", "2054-04-07", "2027-11-21")));
        assertEquals(
                Set.of("Certificate", "Subject", "Issuer", "Valid until", "Names", "HTTPS mode"),
                change.changes().stream().map(Change::field).collect(Collectors.toSet()),
                "the kind of key stays the same and is not listed");
    }

    @Test
    void namesOfNewCertificatesAreUnique() throws Exception {
        for (int i = 0; i < 300; i++) {
            bench.specs.add(Bench.spec(HOST, "env:CAM"));
        }
        List<String> ids =
                bench.plan().devices().stream().map(DevicePlan::certificateId).toList();
        assertEquals(301, Set.copyOf(ids).size());
    }

    @Test
    void everyDeviationHasItsReason() throws Exception {
        bench.apply(bench.plan());
        assertEquals(Verdict.NOTHING_TO_DO, plan().verdict());
        bench.keyType = KeyType.EC_P384;
        assertEquals("The certificate's key is EC-P256; the profile asks for EC-P384.", plan().reason());
        bench.keyType = KeyType.EC_P256;
        bench.https = HttpsMode.HTTP_AND_HTTPS;
        assertEquals("The HTTPS mode is https-only; the policy asks for http-and-https.", plan().reason());
        bench.https = HttpsMode.HTTPS_ONLY;
        named("cam1.example.org");
        bench.naming = Policy.Naming.BOTH;
        assertEquals("The certificate does not name DNS:cam1.example.org.", plan().reason());
        assertEquals(
                List.of("DNS:cam1.example.org", "IP:10.0.0.48"),
                plan().desired().names());
        bench.naming = Policy.Naming.IP;
        bench.now.set(Bench.START.plus(Duration.ofDays(336)));
        assertEquals("The certificate ends in 29 days.", plan().reason());
        bench.now.set(Bench.START.plus(Duration.ofDays(366)));
        assertEquals("The certificate ended 1 day ago.", plan().reason());
    }

    @Test
    void chainThatIsServedWithoutItsIntermediateIsRenewed() throws Exception {
        bench.apply(bench.plan());
        device.settings = device.settings.serving(device.settings.certificateId(), List.of());
        assertEquals("The chain does not reach an authority that is trusted.", plan().reason());
    }

    @Test
    void nameThatThePolicyNeedsAndNobodyToldIsAskedFor() throws Exception {
        bench.naming = Policy.Naming.HOSTNAME;
        DevicePlan refused = plan();
        assertEquals(Verdict.REFUSED, refused.verdict());
        assertTrue(refused.reason().contains("asks for a host name")
                && refused.reason().contains("'hostName'"));
        named("cam1.example.org");
        assertEquals(List.of("DNS:cam1.example.org"), plan().desired().names());
        named("not a name");
        assertTrue(plan().reason().contains("not a DNS name"), plan().reason());
    }

    @Test
    void deviceReachedByNameNeedsItsAddressWhereThePolicyWantsOne() throws Exception {
        bench.specs.clear();
        bench.add("cam2.example.org");
        DevicePlan refused = plan();
        assertEquals(Verdict.REFUSED, refused.verdict());
        assertTrue(refused.reason().contains("'address'"), refused.reason());
        bench.naming = Policy.Naming.BOTH;
        assertEquals(List.of("DNS:cam2.example.org"), plan().desired().names(), "of both, the one that is known");
    }

    @Test
    void certificateThatNamesOnlyTheHostNameIsGoodForADeviceReachedByAddress() throws Exception {
        named("cam1.example.org");
        bench.naming = Policy.Naming.HOSTNAME;
        assertTrue(bench.apply(bench.plan()).isSuccess());
        assertEquals(Verdict.NOTHING_TO_DO, plan().verdict());
        assertTrue(bench.verify().isSuccess());
    }

    @Test
    void lintAndKeysAndAuthorityMayRefuse() throws Exception {
        bench.authority.findings = List.of(
                new Finding("x", Severity.WARNING, "Not nice.", ""),
                new Finding("y", Severity.ERROR, "Not allowed.", ""));
        assertEquals("Not allowed.", plan().reason());
        assertEquals(Verdict.REFUSED, plan().verdict());
        bench.authority.findings = List.of();
        bench.keyType = KeyType.RSA_2048;
        assertTrue(plan().reason().contains("cannot make an RSA-2048 key; it makes EC-P256, EC-P384"), plan().reason());
        bench.keyType = KeyType.EC_P256;
        bench.now.set(Bench.START.plus(Duration.ofDays(3630)));
        assertTrue(plan().reason().contains("renew the authority"), plan().reason());
        bench.now.set(Bench.START);
        bench.https = HttpsMode.HTTP_ONLY;
        assertTrue(plan().reason().contains("http-only leaves no HTTPS"), plan().reason());
    }

    @Test
    void deviceThatCannotBeConfiguredIsForAPersonUnlessItIsGood() throws Exception {
        device.manual = true;
        DevicePlan manual = plan();
        assertEquals(Verdict.MANUAL, manual.verdict());
        assertEquals("The served certificate is not issued by this workspace's authorities.", manual.reason());
        assertEquals(List.of("Carry it there for CN=10.0.0.48, O=\"Example, Inc.\"."), manual.manual());
        device.manual = false;
        bench.apply(bench.plan());
        device.manual = true;
        assertEquals(Verdict.NOTHING_TO_DO, plan().verdict());
    }

    @Test
    void deviceThatDoesNotAnswerOrLetUsInIsUnknownAndNeverUnchanged() throws Exception {
        device.password = "other";
        assertEquals(Verdict.UNKNOWN, plan().verdict());
        device.switchedOff = true;
        assertEquals(Verdict.UNKNOWN, plan().verdict());
        assertTrue(plan().reason().contains("does not answer"), plan().reason());
        device.switchedOff = false;
        DeviceSpec spec = bench.specs.getFirst();
        bench.specs.set(
                0,
                new DeviceSpec(
                        spec.id(),
                        spec.family(),
                        HOST,
                        spec.hostName(),
                        spec.address(),
                        80,
                        443,
                        "",
                        Optional.empty(),
                        spec.pin()));
        assertEquals(Verdict.UNKNOWN, plan().verdict());
        assertTrue(plan().reason().contains("tells no log-in"), plan().reason());
    }

    @Test
    void cancelledPlanHasAnEntryForEveryDevice() throws Exception {
        Plan plan = bench.engine().plan(bench.workspace, bench.fleet(), bench.source(), new Progress<>() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        });
        assertEquals(1, plan.count(Verdict.UNKNOWN));
        assertTrue(plan.devices().getFirst().reason().contains("stopped"));
    }

    private void named(String hostName) {
        DeviceSpec spec = bench.specs.getFirst();
        bench.specs.set(
                0,
                new DeviceSpec(
                        spec.id(),
                        spec.family(),
                        HOST,
                        Optional.of(hostName),
                        spec.address(),
                        80,
                        443,
                        "",
                        spec.login(),
                        spec.pin()));
    }

    private DevicePlan plan() throws Exception {
        return bench.plan().devices().getFirst();
    }
}
