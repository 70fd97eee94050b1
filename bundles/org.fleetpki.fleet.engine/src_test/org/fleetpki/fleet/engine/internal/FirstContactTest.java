// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.pki.api.Fingerprint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a first log-in trusts, over what, and with which settings of the family. */
class FirstContactTest {

    private static final String HOST = "10.0.0.52";

    @TempDir
    Path folder;

    private Bench bench;
    private FakeDevice device;
    private final KeyPair makerKey = TestCertificates.key();
    private final X500Principal maker = new X500Principal("CN=Maker");

    @BeforeEach
    void setUp() {
        bench = new Bench(folder);
        device = bench.add(HOST);
        bench.firstContact = Policy.FirstContact.FACTORY;
        bench.makers = List.of(TestCertificates.selfSigned(
                "CN=Maker", makerKey, Bench.START.minusSeconds(99), Bench.START.plusSeconds(9_999_999)));
    }

    private void serve(String subject, KeyPair issuer) {
        KeyPair key = TestCertificates.key();
        X509Certificate leaf = TestCertificates.certificate(
                BigInteger.TEN,
                maker,
                issuer.getPrivate(),
                new X500Principal(subject),
                key.getPublic(),
                Bench.START.minusSeconds(99),
                Bench.START.plusSeconds(9_999_999),
                false,
                List.of());
        device.keys.put(FakeDevice.FACTORY, key);
        device.certificates.put(
                FakeDevice.FACTORY, new StoredCertificate(FakeDevice.FACTORY, leaf, StoredCertificate.Origin.FACTORY));
    }

    private Observation only() throws Exception {
        return bench.observe().getFirst();
    }

    @Test
    void theMakersCertificateOfThisDeviceIsBelievedAndPinned() throws Exception {
        serve("CN=serial-" + device.facts.serial(), makerKey);
        Observation seen = only();
        assertEquals("", seen.problem());
        assertEquals(DeviceStatus.OK, seen.status());
        assertEquals(Fingerprint.of(device.served().getFirst()), bench.store.pins.get("cam-" + HOST));
        assertEquals(Outcome.DONE, ApplyTest.only(bench.apply(bench.plan())).outcome());
    }

    @Test
    void theCertificateOfAnotherDeviceIsNot() throws Exception {
        serve("CN=serial-OTHER", makerKey);
        refused("serial number OTHER, and the one that answers tells " + device.facts.serial());
    }

    @Test
    void aDeviceThatTellsNoSerialNumberIsNot() throws Exception {
        serve("CN=serial-X", makerKey);
        device.facts = new DeviceFacts("FAKE", "F1", "", "1.0");
        refused("the one that answers tells none");
    }

    @Test
    void aCertificateOfNobodyKnownIsNot() throws Exception {
        serve("CN=serial-" + device.facts.serial(), TestCertificates.key());
        refused("its chain does not end at a maker's authority");
    }

    @Test
    void aCertificateOfAnotherFormIsNot() throws Exception {
        serve("CN=web server", makerKey);
        refused("knows no factory certificate of its form");
    }

    private void refused(String why) throws Exception {
        Observation seen = only();
        assertEquals(DeviceStatus.UNTRUSTED, seen.status());
        assertTrue(seen.problem().contains(why), seen.problem());
        assertEquals(0, device.logins);
        assertNull(bench.store.pins.get("cam-" + HOST));
    }

    @Test
    void nobodyLogsInWithoutTlsToADeviceThatWasSeenToSpeakIt() throws Exception {
        only();
        assertEquals(0, device.logins, "it is not trusted");
        bench.firstContact = Policy.FirstContact.PIN;
        device.settings = device.settings.in(HttpsMode.HTTP_ONLY);
        Observation seen = only();
        assertEquals(DeviceStatus.UNTRUSTED, seen.status(), seen.problem());
        assertEquals(0, device.logins);
        assertTrue(seen.problem().contains("served HTTPS before"), seen.problem());
    }

    @Test
    void httpsThatIsClosedBetweenLookAndLogInIsNoWayToTheLogIn() throws Exception {
        bench.firstContact = Policy.FirstContact.PIN;
        bench.plan();
        int logins = device.logins;
        device.afterProbe = () -> device.settings = device.settings.in(HttpsMode.HTTP_ONLY);
        Observation seen = only();
        assertEquals(logins, device.logins, "the log-in stays away from plain HTTP");
        assertEquals(DeviceStatus.UNREACHABLE, seen.status(), seen.problem());
    }

    @Test
    void settingsReachTheFamilyAndUnknownOnesAreRefusedWithTheKnown() throws Exception {
        bench.firstContact = Policy.FirstContact.PIN;
        with(Map.of("profile", "gate"));
        assertEquals("", only().problem());
        assertEquals(Map.of("profile", "gate"), device.settingsSeen);
        with(Map.of("profil", "gate"));
        assertEquals("The family 'fake' has no setting 'profil'; it has port, profile.", only().problem());
        DevicePlan plan = bench.plan().devices().getFirst();
        assertEquals(DevicePlan.Verdict.UNKNOWN, plan.verdict());
        assertEquals(Map.of("profil", "gate"), plan.device().settings());
    }

    private void with(Map<String, String> settings) {
        DeviceSpec spec = bench.specs.getFirst();
        bench.specs.set(
                0,
                new DeviceSpec(
                        spec.id(),
                        Optional.of("fake"),
                        HOST,
                        spec.hostName(),
                        spec.address(),
                        80,
                        443,
                        "",
                        spec.login(),
                        spec.pin(),
                        settings));
    }
}
