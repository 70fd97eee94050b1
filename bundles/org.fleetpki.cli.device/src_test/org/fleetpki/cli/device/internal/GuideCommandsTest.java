// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.BuiltInAuthority;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.CertificateUse;
import org.fleetpki.device.api.CertificateUses;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PrivateKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guides with devices of which nothing is known but their capabilities. */
class GuideCommandsTest {

    @TempDir
    Path folder;

    private final DeviceProgram program = new DeviceProgram();
    private final FakeServing serving = new FakeServing(TestCertificates.DEVICE);
    private final List<String> done = new ArrayList<>();
    private Placement placement = Placement.BESIDE;
    private X509Certificate brought = TestCertificates.DEVICE;
    private Path chain;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        chain = Files.writeString(folder.resolve("chain.pem"), TestCertificates.NAMED_PEM);
        out = folder.resolve("out");
    }

    /** A capability that notes what it is told; the web server serves what was brought once it is told to. */
    private <C extends Capability> void has(Class<C> type, DeviceProgram.Answers answers) {
        program.device.has(type, DeviceProgram.pretend(type, (name, given) -> switch (name) {
            case "cost" -> Cost.NONE;
            case "limits" -> List.of();
            case "isExperimental" -> false;
            case "placement" -> placement;
            case "keyTypes" -> Set.of(KeyType.RSA_2048);
            case "read" -> new HttpsSettings.State(HttpsMode.HTTP_ONLY, "old", List.of(), "");
            case "pending", "request", "now", "authority", "assignable" -> answers.to(name, given);
            default -> {
                done.add(name);
                yield answers.to(name, given);
            }
        }));
    }

    private Object serveWhatWasBrought(String name, Object[] given) {
        serving.leaf = brought;
        return null;
    }

    private Object bring(String name, Object[] given) {
        brought = TestCertificates.NAMED;
        if (placement instanceof Placement.InPlace) {
            serving.leaf = brought;
        }
        return null;
    }

    private int own(String... more) {
        PrivateKey secret = DeviceProgram.pretend(PrivateKey.class, (name, given) -> "a key");
        PrivateKeys keys = DeviceProgram.pretend(
                PrivateKeys.class, (name, given) -> name.equals("matches") ? (Object) true : secret);
        List<String> all =
                new ArrayList<>(List.of("--chain", chain.toString(), "--key", chain.toString(), "--wait", "0"));
        all.addAll(List.of(more));
        return program.run(door -> new GuideOwnAuthorityCommand(door, serving, keys), all.toArray(String[]::new));
    }

    private int builtIn(String... more) {
        List<String> all = new ArrayList<>(List.of("--out", out.toString()));
        all.addAll(List.of(more));
        if (!all.contains("--wait")) {
            all.addAll(List.of("--wait", "0"));
        }
        return program.run(door -> new GuideBuiltInAuthorityCommand(door, serving), all.toArray(String[]::new));
    }

    private int request(String... more) {
        return program.run(door -> new GuidePublicAuthorityCommand(door, serving), more);
    }

    private void says(String sentence) {
        assertTrue(program.data().contains(sentence), program.data() + program.log());
    }

    @Test
    void aPairIsBroughtBesideSwitchedToAndProven() {
        has(KeyUpload.class, this::bring);
        has(HttpsSettings.class, this::serveWhatWasBrought);
        assertEquals(ExitCodes.OK, own("--id", "web"), program.log());
        assertEquals(List.of("upload", "write"), done);
        says("✔ The web server was told to serve 'web', and HTTPS was switched on.");
        says("✔ A fresh TLS connection sees the certificate");
        says("! The device does not tell its time");
    }

    @Test
    void aDeviceThatAssignsUsesIsSwitchedByThem() {
        has(KeyUpload.class, this::bring);
        has(
                CertificateUses.class,
                (name, given) ->
                        name.equals("assignable") ? Set.of(CertificateUse.HTTPS) : serveWhatWasBrought(name, given));
        assertEquals(ExitCodes.OK, own("--id", "web"), program.log());
        assertEquals(List.of("upload", "assign"), done);
    }

    @Test
    void theOnePlaceIsNotOverwrittenWithoutConsent() {
        placement = new Placement.InPlace("https", "Its default comes back.");
        has(KeyUpload.class, this::bring);
        assertEquals(ExitCodes.SPEC_INVALID, own());
        assertTrue(program.log().contains("Its default comes back. Nothing was done"), program.log());
        assertEquals(List.of(), done);
        assertEquals(ExitCodes.OK, own("--yes"), program.log());
        assertEquals(List.of("upload"), done);
    }

    @Test
    void whatTheProbeDoesNotSeeIsNotClaimed() {
        has(KeyUpload.class, this::bring);
        has(HttpsSettings.class, (name, given) -> null);
        assertEquals(ExitCodes.STATE_UNKNOWN, own("--id", "web"));
        says("✘ A fresh TLS connection does not see the certificate. It serves another certificate");
        assertFalse(program.data().contains("✔ A fresh"), program.data());
    }

    @Test
    void nothingIsBroughtToADeviceThatCannotBeToldToServeIt() {
        has(KeyUpload.class, this::bring);
        assertEquals(ExitCodes.DEVICES_FAILED, own("--id", "web"));
        assertEquals(List.of(), done);
        program.device.capabilities.clear();
        assertEquals(ExitCodes.DEVICES_FAILED, own("--id", "web"));
        says("✘");
    }

    @Test
    void aWrongClockOrNameStopsBeforeAnythingIsBrought() throws IOException {
        has(KeyUpload.class, this::bring);
        has(HttpsSettings.class, this::serveWhatWasBrought);
        has(DeviceClock.class, (name, given) -> Instant.EPOCH);
        assertEquals(ExitCodes.DEVICES_FAILED, own("--id", "web"));
        says("✘ The device's clock shows 1970-01-01T00:00:00Z");
        Files.writeString(chain, TestCertificates.MOVED_PEM);
        assertEquals(ExitCodes.SPEC_INVALID, own("--id", "web"));
        says("✘ The certificate names 192.0.2.9, and the device is reached by 192.0.2.1");
        assertEquals(List.of(), done);
    }

    @Test
    void afterAnInterruptionNoFurtherStepIsBegun() {
        has(KeyUpload.class, this::bring);
        has(HttpsSettings.class, this::serveWhatWasBrought);
        program.interrupted = true;
        assertEquals(ExitCodes.INTERRUPTED, own("--id", "web"));
        assertEquals(1, program.data().lines().count(), program.data());
        assertTrue(program.log().contains("the device is unchanged"), program.log());
        assertEquals(List.of(), done);
    }

    @Test
    void aLostAnswerToAChangeLeavesTheStateOpenAndOneBeforeDoesNot() {
        has(HttpsSettings.class, this::serveWhatWasBrought);
        has(KeyUpload.class, (name, given) -> {
            throw new DeviceException(new Failure.Unreachable("it is gone"));
        });
        assertEquals(ExitCodes.STATE_UNKNOWN, own("--id", "web"));
        has(DeviceClock.class, (name, given) -> {
            throw new DeviceException(new Failure.Unreachable("it is gone"));
        });
        assertEquals(ExitCodes.DEVICES_FAILED, own("--id", "web"));
    }

    @Test
    void stepsAreObjectsForPrograms() {
        has(KeyUpload.class, this::bring);
        has(HttpsSettings.class, (name, given) -> null);
        assertEquals(ExitCodes.STATE_UNKNOWN, own("--id", "web", "--output", "json"));
        assertTrue(program.data().startsWith("[{\"step\":\"done\",\"message\":"), program.data());
        assertTrue(program.data().strip().endsWith("}]"), program.data());
        says("{\"step\":\"failed\",");
    }

    @Test
    void theBuiltInAuthorityIsWrittenAndProven() throws IOException {
        has(BuiltInAuthority.class, (name, given) -> TestCertificates.BUILT_IN);
        serving.leaf = TestCertificates.NAMED;
        assertEquals(ExitCodes.OK, builtIn(), program.log());
        assertEquals(TestCertificates.BUILT_IN, TestCertificates.read(Files.readString(out)));
        says("fleetpki trust add " + out);
        serving.leaf = TestCertificates.DEVICE;
        assertEquals(ExitCodes.DEVICES_FAILED, builtIn());
        says("✘ The device serves a certificate of CN=camera, which its own authority did not sign");
    }

    @Test
    void aRestartIsProvenByAbsenceOrByANewCertificate() {
        has(BuiltInAuthority.class, (name, given) -> TestCertificates.BUILT_IN);
        serving.leaf = TestCertificates.MOVED;
        assertEquals(ExitCodes.DEVICES_FAILED, builtIn());
        assertEquals(ExitCodes.DEVICES_FAILED, builtIn("--reboot", "--yes"), "it cannot be restarted");
        has(Reboot.class, (name, given) -> {
            serving.leaf = TestCertificates.NAMED;
            return null;
        });
        assertEquals(ExitCodes.SPEC_INVALID, builtIn("--reboot"));
        assertEquals(List.of(), done);
        assertEquals(ExitCodes.OK, builtIn("--reboot", "--yes"), program.log());
        says("✔ The device is back, with a new certificate.");
        assertEquals(ExitCodes.STATE_UNKNOWN, builtIn("--reboot", "--yes"));
        says("✘ After the restart: It has not been away");
        has(Reboot.class, (name, given) -> {
            serving.restartWith(TestCertificates.NAMED);
            return null;
        });
        assertEquals(ExitCodes.OK, builtIn("--reboot", "--yes", "--wait", "60"), program.log());
        says("✔ The device is back, with the same certificate.");
    }

    @Test
    void aRequestIsMadeAndOnlyItsAnswerInstalled() {
        asks(TestCertificates.NAMED);
        has(
                CsrOnDevice.class,
                (name, given) -> name.equals("request")
                        ? "-----BEGIN".getBytes()
                        : name.equals("install") ? bring(name, given) : null);
        has(HttpsSettings.class, this::serveWhatWasBrought);
        assertEquals(ExitCodes.OK, request("--id", "web", "--csr-out", out.toString()), program.log());
        says("✔ The device made a key of the kind RSA-2048");
        says("must have the subject alternative names IP:192.0.2.1");
        assertTrue(Files.exists(out));
        assertEquals(
                ExitCodes.SPEC_INVALID,
                request("--id", "web", "--csr-out", out.toString(), "--san", "DNS:elsewhere.example"));
        assertEquals(List.of("createKey"), done);
        String[] answer = {"--id", "web", "--certificate", chain.toString()};
        asks(TestCertificates.DEVICE);
        assertEquals(ExitCodes.SPEC_INVALID, request(answer));
        says("✘ The certificate is not for the key of the request 'web' in this device.");
        asks(TestCertificates.NAMED);
        has(PendingRequests.class, (name, given) -> List.of());
        assertEquals(ExitCodes.DEVICES_FAILED, request(answer));
        says("✘ No request 'web' waits");
        assertEquals(List.of("createKey"), done);
        has(
                PendingRequests.class,
                (name, given) ->
                        List.of(new PendingRequests.Pending("web", PendingRequests.State.READY, new byte[1], "")));
        assertEquals(ExitCodes.OK, request(answer), program.log());
        assertEquals(List.of("createKey", "install", "write"), done);
    }

    /** The device's request is for the key of this certificate. */
    private void asks(X509Certificate of) {
        program.request = new CertificateRequest(
                new byte[0],
                new CertificateSubject(new X500Principal("CN=a"), TestCertificates.names(of)),
                of.getPublicKey());
    }

    @Test
    void theTwoCallsOfARequestAreNotMixed() {
        assertEquals(ExitCodes.SPEC_INVALID, request());
        assertEquals(ExitCodes.SPEC_INVALID, request("--csr-out", "a", "--certificate", "b"));
        assertEquals(ExitCodes.SPEC_INVALID, request("--certificate", "b", "--subject", "CN=a"));
        assertEquals(ExitCodes.SPEC_INVALID, request("--csr-out", "a", "--san", "nonsense"));
        assertEquals(List.of(), program.device.opened);
    }
}
