// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How commands get into a device: by the fleet file or by an address, once, over TLS, and never with less trust. */
class DeviceDoorTest {

    @TempDir
    Path folder;

    private final DeviceProgram program = new DeviceProgram();

    private Endpoint opened() {
        return program.device.opened.getLast();
    }

    @Test
    void anAddressIsTrustedByWhatWasToldAndReachedByTlsAlone() {
        assertEquals(ExitCodes.OK, program.run(DeviceShowCommand::new, "--setting", "profile=gate"));
        assertEquals("192.0.2.1", opened().host());
        assertEquals(443, opened().httpsPort());
        assertFalse(opened().plainHttp());
        assertEquals(
                Set.of(Fingerprint.sha256("ab".repeat(32))), opened().trust().pins());
        assertEquals(Map.of("profile", "gate"), opened().settings());
        assertEquals(1, program.device.closed, "logged out");
    }

    @Test
    void portsAndLiteralsAreTold() {
        program.plain(DeviceShowCommand::new, "[2001:db8::1]:8443", "--user", "root", "--password", "env:P");
        assertEquals("2001:db8::1", opened().host());
        assertEquals(8443, opened().httpsPort());
        program.plain(DeviceShowCommand::new, "2001:db8::1", "--user", "root", "--password", "env:P");
        assertEquals("2001:db8::1", opened().host());
        program.plain(DeviceShowCommand::new, "cam:1443", "--user", "r", "--password", "env:P", "--allow-plain-http");
        assertEquals(1443, opened().httpsPort());
        assertTrue(opened().plainHttp());
        assertEquals(
                ExitCodes.SPEC_INVALID,
                program.plain(DeviceShowCommand::new, "cam:x", "--user", "r", "--password", "env:P"));
    }

    @Test
    void nothingIsContactedForWhatIsNotClear() {
        assertEquals(ExitCodes.SPEC_INVALID, program.plain(DeviceShowCommand::new));
        assertTrue(program.log().startsWith("Name a device"), program.log());
        assertEquals(ExitCodes.SPEC_INVALID, program.plain(DeviceShowCommand::new, "cam", "--user", "root"));
        assertEquals(ExitCodes.SPEC_INVALID, program.plain(DeviceShowCommand::new, "cam", "--device", "cam-1"));
        assertEquals(ExitCodes.SPEC_INVALID, program.plain(DeviceShowCommand::new, "cam"));
        assertEquals(ExitCodes.SPEC_INVALID, program.run(DeviceShowCommand::new, "--setting", "profil=x"));
        assertTrue(program.log().contains("it has profile"), program.log());
        assertEquals(
                ExitCodes.SPEC_INVALID,
                program.plain(DeviceShowCommand::new, "cam", "--user", "r", "--password", "hunter2"));
        assertFalse(program.log().contains("hunter2"), program.log());
        assertEquals(List.of(), program.device.opened);
    }

    @Test
    void failuresHaveTheirCodesAndSentences() {
        program.device.failure = Optional.of(new Failure.Unreachable("connection refused"));
        assertEquals(ExitCodes.DEVICES_FAILED, program.run(DeviceRebootCommand::new, "--yes"));
        program.device.failure =
                Optional.of(new Failure.Untrusted(List.of(TestCertificates.DEVICE), "nobody vouches for it"));
        assertEquals(ExitCodes.DEVICES_FAILED, program.run(DeviceShowCommand::new));
        assertTrue(
                program.log().contains(Fingerprint.of(TestCertificates.DEVICE).withColons()), program.log());
        program.device.failure = Optional.empty();
        program.device.password = "another";
        assertEquals(ExitCodes.DEVICES_FAILED, program.run(DeviceShowCommand::new));
        assertTrue(program.log().contains("tried once"), program.log());
        program.device.password = "secret";
        assertEquals(ExitCodes.DEVICES_FAILED, program.run(DeviceClockCommand::new));
        assertTrue(program.log().startsWith("The device has no clock"), program.log());
        program.device.has(Reboot.class, () -> {
            throw new DeviceException(new Failure.Unreachable("connection reset"));
        });
        assertEquals(ExitCodes.STATE_UNKNOWN, program.run(DeviceRebootCommand::new, "--yes"));
        program.device.has(Reboot.class, () -> {
            throw new DeviceException(new Failure.Rejected("reboot", "a call is up"));
        });
        assertEquals(ExitCodes.DEVICES_FAILED, program.run(DeviceRebootCommand::new, "--yes"));
    }

    private void fleet(Policy.FirstContact firstContact) {
        DeviceSpec device = new DeviceSpec(
                "cam-1",
                Optional.of("fake"),
                "192.0.2.1",
                Optional.empty(),
                Optional.empty(),
                8080,
                8443,
                "",
                Optional.of(new DeviceSpec.Login("operator", SecretRef.parse("env:P"))),
                Optional.empty(),
                Map.of("profile", "fleet"));
        Policy policy = new Policy(
                "issuing",
                SecretRef.parse("env:CA"),
                CertificateProfile.tlsServer("device", KeyType.EC_P256, Duration.ofDays(90)),
                Policy.Naming.BOTH,
                Policy.Naming.BOTH,
                "",
                Duration.ofDays(30),
                HttpsMode.HTTPS_ONLY,
                firstContact);
        program.fleet = new FleetSpec(folder.resolve("fleet.yaml"), "test", policy, List.of(device));
    }

    private int inFleet(Function<DeviceDoor, CliCommand> command, String... more) {
        List<String> all = new ArrayList<>(List.of("-w", folder.toString(), "--device", "CAM-1"));
        all.addAll(List.of(more));
        return program.plain(command, all.toArray(String[]::new));
    }

    @Test
    void aDeviceOfTheFleetIsReachedAsTheWorkspaceKnowsIt() {
        fleet(Policy.FirstContact.REFUSE);
        program.pins.put("cam-1", Fingerprint.sha256("cd".repeat(32)));
        assertEquals(ExitCodes.OK, inFleet(DeviceShowCommand::new), program.log());
        assertEquals(List.of("operator"), program.device.users);
        assertEquals(8443, opened().httpsPort());
        assertEquals(
                Set.of(Fingerprint.sha256("cd".repeat(32))), opened().trust().pins());
        assertEquals(Map.of("profile", "fleet"), opened().settings());
        assertFalse(opened().plainHttp());
        assertEquals(ExitCodes.SPEC_INVALID, program.plain(DeviceShowCommand::new, "-d", "cam-9"));
    }

    @Test
    void plainHttpIsOnlyForADeviceWithoutTlsWhereTheFleetTakesTheRisk() {
        fleet(Policy.FirstContact.PIN);
        inFleet(DeviceShowCommand::new);
        assertTrue(opened().plainHttp());
        program.pins.put("cam-1", Fingerprint.sha256("cd".repeat(32)));
        inFleet(DeviceShowCommand::new);
        assertFalse(opened().plainHttp());
        program.pins.clear();
        fleet(Policy.FirstContact.REFUSE);
        inFleet(DeviceShowCommand::new);
        assertFalse(opened().plainHttp());
    }

    @Test
    void nothingIsChangedWhileAPlanIsApplied() throws Exception {
        fleet(Policy.FirstContact.REFUSE);
        program.device.has(Reboot.class, () -> {});
        try (WorkspaceLock lock = WorkspaceLock.take(new Workspace(folder))) {
            assertEquals(ExitCodes.WORKSPACE_UNUSABLE, inFleet(DeviceRebootCommand::new, "--yes"));
            assertEquals(List.of(), program.device.opened);
            assertEquals(ExitCodes.OK, inFleet(DeviceShowCommand::new), "looking is allowed");
        }
        assertEquals(ExitCodes.OK, inFleet(DeviceRebootCommand::new, "--yes"), program.log());
    }

    private static final Fingerprint OLD = Fingerprint.sha256("cd".repeat(32));

    private void servesByItsWord(X509Certificate... stored) {
        HttpsSettings.State state = new HttpsSettings.State(HttpsMode.HTTPS_ONLY, "old", List.of(), "");
        program.device.has(
                HttpsSettings.class, DeviceProgram.pretend(HttpsSettings.class, (name, given) -> switch (name) {
                    case "read" -> state;
                    case "cost" -> Cost.NONE;
                    case "limits" -> List.of();
                    case "isExperimental" -> false;
                    default -> {
                        program.serving.leaf = TestCertificates.NAMED;
                        yield null;
                    }
                }));
        program.device.has(
                CertificateStore.class,
                DeviceProgram.pretend(
                        CertificateStore.class,
                        (name, given) -> List.of(stored).stream()
                                .map(each -> new StoredCertificate("web", each, StoredCertificate.Origin.OURS))
                                .toList()));
    }

    @Test
    void thePinFollowsWhatAFreshConnectionSees() {
        fleet(Policy.FirstContact.REFUSE);
        program.pins.put("cam-1", OLD);
        servesByItsWord(TestCertificates.NAMED);
        assertEquals(ExitCodes.OK, inFleet(DeviceHttpsCommand::new, "--serve", "web"), program.log());
        assertEquals(Map.of("cam-1", Fingerprint.of(TestCertificates.NAMED)), program.pins);
        assertEquals(1, program.serving.probes);
    }

    @Test
    void thePinStaysWhereTheDeviceDoesNotShowWhatItWillServe() {
        fleet(Policy.FirstContact.REFUSE);
        program.pins.put("cam-1", OLD);
        servesByItsWord();
        assertEquals(ExitCodes.OK, inFleet(DeviceHttpsCommand::new, "--serve", "web"), program.log());
        assertEquals(Map.of("cam-1", OLD), program.pins);
        assertEquals(0, program.serving.probes, "whoever answers there is not vouched for by anybody");
    }

    @Test
    void aGuideLetsThePinFollowItsProof() throws Exception {
        fleet(Policy.FirstContact.REFUSE);
        program.pins.put("cam-1", OLD);
        program.device.has(KeyUpload.class, DeviceProgram.pretend(KeyUpload.class, (name, given) -> switch (name) {
            case "cost" -> Cost.NONE;
            case "limits" -> List.of();
            case "isExperimental" -> false;
            case "placement" -> Placement.BESIDE;
            case "keyTypes" -> Set.of(KeyType.RSA_2048);
            default -> null;
        }));
        servesByItsWord(TestCertificates.NAMED);
        Path chain = Files.writeString(folder.resolve("chain.pem"), TestCertificates.NAMED_PEM);
        PrivateKey secret = DeviceProgram.pretend(PrivateKey.class, (name, given) -> "a key");
        PrivateKeys keys = DeviceProgram.pretend(
                PrivateKeys.class, (name, given) -> name.equals("matches") ? (Object) true : secret);
        assertEquals(
                ExitCodes.OK,
                inFleet(
                        door -> new GuideOwnAuthorityCommand(door, program.serving, keys),
                        "--chain",
                        chain.toString(),
                        "--key",
                        chain.toString(),
                        "--id",
                        "web",
                        "--wait",
                        "0"),
                program.log());
        assertEquals(Map.of("cam-1", Fingerprint.of(TestCertificates.NAMED)), program.pins);
        assertTrue(program.data().contains("The workspace knows the device by it"), program.data());
    }

    @Test
    void aCheckTakesWhatWasIssuedFromTheWorkspace() {
        fleet(Policy.FirstContact.REFUSE);
        program.issued.add(TestCertificates.MOVED);
        program.issued.add(TestCertificates.NAMED);
        program.pins.put("cam-1", Fingerprint.of(TestCertificates.NAMED));
        program.serving.leaf = TestCertificates.DEVICE;
        inFleet(door -> new DeviceCheckCommand(door, program.serving));
        assertTrue(program.data().contains("another certificate than the one that was installed"), program.data());
        program.serving.leaf = TestCertificates.NAMED;
        inFleet(door -> new DeviceCheckCommand(door, program.serving));
        assertFalse(program.data().contains("another certificate than"), program.data());
    }
}
