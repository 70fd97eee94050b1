// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.BuiltInAuthority;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceChecks;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code fleetpki device check} finds in devices of any family. */
class DeviceCheckCommandTest {

    @TempDir
    Path folder;

    private final DeviceProgram program = new DeviceProgram();
    private final FakeServing serving = new FakeServing(TestCertificates.NAMED);

    /** Runs it, and expects an exit code and these findings and no others. */
    private void finds(int exitCode, List<String> codes, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--output", "ndjson"));
        assertEquals(
                exitCode,
                program.run(door -> new DeviceCheckCommand(door, serving), all.toArray(String[]::new)),
                program.log());
        assertEquals(
                codes, program.data().lines().map(line -> line.split("\"")[3]).toList(), program.data());
    }

    private void hasBuiltInAuthority() {
        program.device.has(BuiltInAuthority.class, () -> TestCertificates.BUILT_IN);
    }

    @Test
    void aDeviceInOrderIsOnlyShown() {
        finds(ExitCodes.OK, List.of("served"));
        assertEquals(ExitCodes.OK, program.run(door -> new DeviceCheckCommand(door, serving)));
        assertTrue(program.data().contains("a certificate for 192.0.2.1, valid until 2125-"), program.data());
    }

    @Test
    void aChangedAddressIsMendedByARestartWhereTheDeviceSignsItself() {
        serving.leaf = TestCertificates.MOVED;
        finds(ExitCodes.REFUSED, List.of("address-not-in-certificate", "served"));
        assertTrue(program.data().contains("names 192.0.2.9") && program.data().contains("issued"), program.data());
        hasBuiltInAuthority();
        program.device.has(Reboot.class, () -> {
            throw new IllegalStateException("a check restarts nothing");
        });
        finds(ExitCodes.REFUSED, List.of("address-not-in-certificate", "built-in-authority", "served"));
        assertTrue(program.data().contains("guide builtin-ca --reboot"), program.data());
    }

    @Test
    void aClockOutsideTheValidityIsToldWithItsOffset() {
        program.device.has(DeviceClock.class, () -> Instant.parse("1970-01-01T00:05:00Z"));
        finds(ExitCodes.REFUSED, List.of("clock-outside-validity", "served"));
        assertTrue(
                program.data().matches("(?s).*1970-01-01T00:05:00Z, \\d+ days behind this computer.*"), program.data());
    }

    @Test
    void anotherCertificateThanTheInstalledOneIsFound() throws Exception {
        Path own = Files.writeString(folder.resolve("own.pem"), TestCertificates.DEVICE_PEM);
        finds(ExitCodes.REFUSED, List.of("other-certificate-served", "served"), "--installed", own.toString());
        hasBuiltInAuthority();
        finds(
                ExitCodes.REFUSED,
                List.of("installed-certificate-lost", "built-in-authority", "served"),
                "--installed",
                own.toString());
        Path same = Files.writeString(folder.resolve("same.pem"), TestCertificates.NAMED_PEM);
        finds(ExitCodes.OK, List.of("built-in-authority", "served"), "--installed", same.toString());
    }

    @Test
    void whatTheDeviceSaysThatItServesIsHeldAgainstWhatItServes() {
        HttpsSettings.State state = new HttpsSettings.State(HttpsMode.HTTPS_ONLY, "web", List.of(), "");
        program.device.has(HttpsSettings.class, DeviceProgram.pretend(HttpsSettings.class, (name, given) -> state));
        stored(TestCertificates.DEVICE);
        finds(ExitCodes.REFUSED, List.of("other-certificate-served", "served"));
        stored(TestCertificates.NAMED);
        finds(ExitCodes.OK, List.of("served"));
    }

    private void stored(X509Certificate certificate) {
        List<StoredCertificate> all = List.of(new StoredCertificate("web", certificate, StoredCertificate.Origin.OURS));
        program.device.has(CertificateStore.class, DeviceProgram.pretend(CertificateStore.class, (name, given) -> all));
    }

    @Test
    void theBuiltInAuthorityCannotVouchForAnOwnCertificate() {
        serving.leaf = TestCertificates.DEVICE;
        hasBuiltInAuthority();
        finds(ExitCodes.REFUSED, List.of("address-not-in-certificate", "own-certificate", "served"));
        assertFalse(program.data().contains("restart"), "a restart would not help: " + program.data());
    }

    @Test
    void refusedCertificatesAreToldAndWhatIsNotToldIsLeftOut() {
        RejectedCertificates.Rejected one = new RejectedCertificates.Rejected(
                "1", List.of(TestCertificates.DEVICE), RejectedCertificates.Reason.UNKNOWN_CA, Optional.empty());
        program.device.has(
                RejectedCertificates.class,
                DeviceProgram.pretend(RejectedCertificates.class, (name, given) -> List.of(one)));
        program.device.has(BuiltInAuthority.class, () -> {
            throw new DeviceException(new Failure.Rejected("export", "no such form"));
        });
        finds(ExitCodes.OK, List.of("rejected-certificates", "served"));
    }

    @Test
    void aDeviceThatIsGoneIsAFailure() {
        serving.restartWith(TestCertificates.NAMED);
        assertEquals(ExitCodes.DEVICES_FAILED, program.run(door -> new DeviceCheckCommand(door, serving)));
    }

    @Test
    void theMakersWordsComeFirst() {
        program.device.has(
                DeviceChecks.class,
                known -> List.of(new Finding(
                        "makers",
                        Severity.WARNING,
                        "Known: " + known.installed().isPresent() + ".",
                        "Read on.")));
        finds(ExitCodes.OK, List.of("makers"));
        assertEquals(0, serving.probes, "the maker's checks look for themselves");
    }
}
