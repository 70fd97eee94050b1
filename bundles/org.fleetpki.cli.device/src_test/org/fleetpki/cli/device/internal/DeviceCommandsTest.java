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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.BuiltInAuthority;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.CertificateUse;
import org.fleetpki.device.api.CertificateUses;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DefaultCertificate;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.ManualProcedure;
import org.fleetpki.device.api.NetworkIdentity;
import org.fleetpki.device.api.NetworkSettings;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.api.Pkcs12Upload;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.device.api.SelfSignedOnDevice;
import org.fleetpki.device.api.Snapshots;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.TimeSettings;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PrivateKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each command asks of a device, warns of and writes. */
class DeviceCommandsTest {

    @TempDir
    Path folder;

    private final DeviceProgram program = new DeviceProgram();
    private final List<String> done = new ArrayList<>();

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private void ok(Function<DeviceDoor, CliCommand> command, String... arguments) {
        assertEquals(ExitCodes.OK, program.run(command, arguments), program.log());
    }

    /** Without its consent a command that loses something says what, and contacts nothing. */
    private void asksFor(String what, Function<DeviceDoor, CliCommand> command, String... arguments) {
        int before = program.device.opened.size();
        assertEquals(ExitCodes.SPEC_INVALID, program.run(command, arguments), program.log());
        assertTrue(program.log().contains(what) && program.log().contains("--yes"), program.log());
        assertEquals(before, program.device.opened.size());
        assertEquals(List.of(), done);
    }

    /** Answers with the words of a method and its arguments. */
    private <C extends Capability> C noting(Class<C> type, DeviceProgram.Answers answers) {
        C capability = DeviceProgram.pretend(type, (name, arguments) -> switch (name) {
            case "cost" -> new Cost(Duration.ofSeconds(5), Duration.ofSeconds(9), "");
            case "limits" -> List.of("It has a limit.");
            case "isExperimental" -> true;
            case "placement" -> Placement.BESIDE;
            case "writesAlternativeNames" -> false;
            default -> {
                Object answer = answers.to(name, arguments);
                done.add(name + (arguments == null ? "" : " " + words(arguments)));
                yield answer;
            }
        });
        program.device.has(type, capability);
        return capability;
    }

    private static String words(Object[] arguments) {
        return Stream.of(arguments)
                .map(argument -> argument instanceof byte[] bytes ? bytes.length + " bytes" : argument.toString())
                .collect(Collectors.joining(" "));
    }

    private static List<StoredCertificate> stored() {
        return List.of(
                new StoredCertificate("1\u001b", TestCertificates.ROOT, StoredCertificate.Origin.FACTORY),
                new StoredCertificate("2", TestCertificates.DEVICE, StoredCertificate.Origin.OURS));
    }

    @Test
    void showTellsWhatADeviceCanDoAndWhatNot() {
        noting(CertificateStore.class, (name, arguments) -> null);
        ok(DeviceShowCommand::new);
        assertTrue(program.data().contains("Experimental. Away for about 5 s. Busy for about 9 s. It has a limit."));
        assertFalse(program.data().contains("\u001b"), "control characters of the device");
        ok(DeviceShowCommand::new, "--output", "json");
        assertTrue(program.data().contains("\"capability\":\"CertificateStore\",\"experimental\":true"));
        assertEquals(ExitCodes.OK, program.plain(DeviceFamiliesCommand::new));
        assertTrue(program.data().contains("fake") && program.data().contains("profile"), program.data());
    }

    @Test
    void certificatesAreListedAndDeletedWithConsent() {
        noting(CertificateStore.class, (name, arguments) -> name.equals("certificates") ? stored() : null);
        ok(DeviceCertificatesCommand::new);
        assertTrue(program.data().contains("the maker") && program.data().contains("FleetPKI"), program.data());
        assertFalse(program.data().contains("\u001b"));
        assertTrue(program.log().contains("Experimental") && program.log().contains("It has a limit."), program.log());
        ok(DeviceCertificatesCommand::new, "--output", "ndjson");
        assertEquals(2, program.data().lines().count());
        done.clear();
        asksFor("private key are lost", DeviceCertificatesCommand::new, "--delete", "2");
        ok(DeviceCertificatesCommand::new, "--delete", "2", "--yes");
        assertEquals(List.of("delete 2"), done);
    }

    @Test
    void theTrustListIsKept() throws Exception {
        noting(TrustList.class, (name, arguments) -> switch (name) {
            case "trusted" -> stored();
            case "add" -> "3";
            default -> null;
        });
        Path root = file("root.pem", TestCertificates.ROOT_PEM);
        ok(TrustListCommand::new);
        ok(TrustAddCommand::new, "--file", root.toString());
        assertTrue(program.log().contains("as '3'"), program.log());
        ok(TrustRemoveCommand::new, "--id", "2");
        Path out = folder.resolve("out.pem");
        ok(TrustDownloadCommand::new, "--id", "2", "--out", out.toString());
        assertEquals(TestCertificates.DEVICE, TestCertificates.read(Files.readString(out)));
        assertEquals(ExitCodes.DEVICES_FAILED, program.run(TrustDownloadCommand::new, "--id", "9"));
        done.clear();
        asksFor("only the maker's certificates stay", TrustClearCommand::new);
        ok(TrustClearCommand::new, "--yes");
        assertEquals(List.of("clear"), done);
        assertEquals(
                ExitCodes.SPEC_INVALID,
                program.run(
                        TrustAddCommand::new,
                        "--file",
                        folder.resolve("nowhere").toString()));
    }

    @Test
    void refusedChainsAreShownAndTrustedByFingerprint() {
        noting(
                RejectedCertificates.class,
                (name, arguments) -> name.equals("rejected")
                        ? List.of(new RejectedCertificates.Rejected(
                                "7",
                                List.of(TestCertificates.DEVICE),
                                RejectedCertificates.Reason.UNTRUSTED_CA,
                                Optional.of(Instant.EPOCH)))
                        : null);
        ok(RejectedListCommand::new);
        assertTrue(program.data().contains("Untrusted CA"), program.data());
        ok(RejectedListCommand::new, "--output", "json");
        done.clear();
        String leaf = Fingerprint.of(TestCertificates.DEVICE).hex();
        ok(RejectedTrustCommand::new, "--id", "7", "--sha256", leaf);
        assertTrue(done.getLast().startsWith("trust 7"), done.toString());
        assertEquals(ExitCodes.DEVICES_FAILED, program.run(RejectedTrustCommand::new, "--id", "8", "--sha256", leaf));
        assertEquals(ExitCodes.SPEC_INVALID, program.run(RejectedTrustCommand::new, "--id", "7", "--sha256", "x"));
        ok(RejectedClearCommand::new);
        assertEquals("clear", done.getLast());
    }

    @Test
    void deletingARequestWarnsThatItsKeyIsDestroyed() {
        noting(
                PendingRequests.class,
                (name, arguments) -> name.equals("pending")
                        ? List.of(new PendingRequests.Pending(
                                "1", PendingRequests.State.READY, new byte[] {1}, "since Monday"))
                        : null);
        ok(RequestsListCommand::new);
        assertTrue(program.data().contains("since Monday"), program.data());
        done.clear();
        asksFor("private key is destroyed", RequestsDeleteCommand::new, "--id", "1");
        ok(RequestsDeleteCommand::new, "--id", "1", "--yes");
        assertEquals(List.of("delete 1"), done);
    }

    @Test
    void aRequestIsMadeBesideWhatWaits() {
        noting(CsrOnDevice.class, (name, arguments) -> name.equals("request") ? new byte[] {0x30, 0} : null);
        String[] whom = {"--subject", "CN=cam", "--name", "DNS:cam.example"};
        ok(DeviceCsrCommand::new, with(whom, "--id", "web"));
        assertTrue(program.data().startsWith("-----BEGIN CERTIFICATE REQUEST-----"), program.data());
        assertTrue(program.log().contains("writes no alternative names"), program.log());
        assertEquals("createKey", done.getFirst().split(" ")[0]);
        done.clear();
        ok(DeviceCsrCommand::new, with(whom, "--id", "web", "--again"));
        assertEquals(1, done.size(), "no key is made");
        assertEquals(ExitCodes.SPEC_INVALID, program.run(DeviceCsrCommand::new, whom), "a name is needed");
        assertEquals(
                ExitCodes.SPEC_INVALID, program.run(DeviceCsrCommand::new, "--id", "web", "--subject", "nonsense"));
        done.clear();
        program.device.has(
                PendingRequests.class,
                DeviceProgram.pretend(
                        PendingRequests.class,
                        (name, arguments) -> List.of(
                                new PendingRequests.Pending("web", PendingRequests.State.READY, new byte[0], ""))));
        assertEquals(ExitCodes.SPEC_INVALID, program.run(DeviceCsrCommand::new, with(whom, "--id", "web")));
        assertTrue(program.log().contains("waits in the device already"), program.log());
        assertEquals(List.of(), done);
        ok(DeviceCsrCommand::new, with(whom, "--id", "web", "--yes"));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void whereThereIsOnePlaceInstallingIsWarnedOf() throws Exception {
        Path chain = file("chain.pem", TestCertificates.DEVICE_PEM);
        program.device.has(CsrOnDevice.class, DeviceProgram.pretend(CsrOnDevice.class, (name, arguments) -> {
            if (name.equals("install")) {
                done.add("install " + arguments[0]);
            }
            return switch (name) {
                case "placement" -> new Placement.InPlace("device", "Its default certificate comes back.");
                case "cost" -> Cost.NONE;
                case "limits" -> List.of();
                case "isExperimental" -> false;
                default -> null;
            };
        }));
        assertEquals(ExitCodes.SPEC_INVALID, program.run(DeviceInstallCommand::new, "--file", chain.toString()));
        assertTrue(program.log().contains("the old one is gone. Its default certificate comes back."), program.log());
        assertEquals(
                ExitCodes.SPEC_INVALID,
                program.run(DeviceInstallCommand::new, "--file", chain.toString(), "--id", "web", "--yes"));
        assertEquals(List.of(), done);
        ok(DeviceInstallCommand::new, "--file", chain.toString(), "--yes");
        assertEquals(List.of("install device"), done);
    }

    @Test
    void keysAreBroughtOnlyWithTheirCertificate() throws Exception {
        noting(KeyUpload.class, (name, arguments) -> null);
        noting(Pkcs12Upload.class, (name, arguments) -> null);
        noting(SelfSignedOnDevice.class, (name, arguments) -> null);
        Path chain = file("chain.pem", TestCertificates.DEVICE_PEM);
        Path key = file("key.pem", "a key");
        AtomicBoolean belongs = new AtomicBoolean(true);
        PrivateKey secret = DeviceProgram.pretend(PrivateKey.class, (name, arguments) -> "a key");
        PrivateKeys keys = DeviceProgram.pretend(
                PrivateKeys.class, (name, arguments) -> name.equals("matches") ? (Object) belongs.get() : secret);
        String[] arguments = {"--id", "web", "--file", chain.toString(), "--key", key.toString()};
        ok(door -> new DeviceUploadCommand(door, keys), arguments);
        assertTrue(done.getLast().startsWith("upload web"), done.toString());
        belongs.set(false);
        assertEquals(ExitCodes.SPEC_INVALID, program.run(door -> new DeviceUploadCommand(door, keys), arguments));
        ok(DeviceUploadPkcs12Command::new, "--id", "p", "--file", key.toString(), "--passphrase", "env:P");
        assertTrue(done.getLast().startsWith("upload p 5 bytes"), done.toString());
        assertFalse(program.log().contains("secret"), program.log());
        ok(DeviceSelfSignedCommand::new, "--id", "s", "--subject", "CN=s", "--days", "10");
        assertTrue(done.getLast().endsWith("PT240H"), done.toString());
    }

    @Test
    void timeIsReadAndSet() {
        noting(DeviceClock.class, (name, arguments) -> Instant.now().plusSeconds(3600));
        noting(
                TimeSettings.class,
                (name, arguments) -> name.equals("read") ? new TimeSettings.State(true, List.of("ntp.example")) : null);
        ok(DeviceClockCommand::new);
        assertTrue(program.data().contains(" s ahead"), program.data());
        ok(DeviceTimeCommand::new);
        assertTrue(program.data().contains("By NTP; servers: ntp.example"), program.data());
        ok(DeviceTimeCommand::new, "--set", "2026-05-01T12:00:00Z");
        assertEquals("set 2026-05-01T12:00:00Z", done.getLast());
        assertEquals(
                ExitCodes.SPEC_INVALID, program.run(DeviceTimeCommand::new, "--now", "--set", "2026-05-01T12:00:00Z"));
        ok(DeviceNtpCommand::new, "--server", "a", "--server", "b");
        assertEquals("useNtp [a, b]", done.getLast());
    }

    @Test
    void httpsAndUsesAreShownAndSet() {
        noting(
                HttpsSettings.class,
                (name, arguments) -> name.equals("read")
                        ? new HttpsSettings.State(HttpsMode.HTTP_AND_HTTPS, "old", List.of(), "opaque")
                        : null);
        ok(DeviceHttpsCommand::new);
        assertTrue(program.data().contains("http-and-https, certificate 'old'"), program.data());
        ok(DeviceHttpsCommand::new, "--mode", "https-only", "--serve", "new", "--chain", "ca");
        assertTrue(done.getLast().contains("HTTPS_ONLY") && done.getLast().contains("opaque"), done.toString());
        assertEquals(ExitCodes.SPEC_INVALID, program.run(DeviceHttpsCommand::new, "--mode", "off"));
        done.clear();
        asksFor("for everybody to see", DeviceHttpsCommand::new, "--mode", "http-only");

        noting(CertificateUses.class, (name, arguments) -> switch (name) {
            case "assignable" -> Set.of(CertificateUse.SIPS);
            case "assignments" ->
                List.of(
                        new CertificateUses.Assignment(CertificateUse.application("apps.example"), "2"),
                        new CertificateUses.Assignment(CertificateUse.SIPS, "1"));
            default -> null;
        });
        ok(DeviceUsesCommand::new);
        assertTrue(program.data().contains("APPLICATION:apps.example"), program.data());
        ok(DeviceUsesCommand::new, "--use", "sips", "--id", "2");
        assertTrue(done.getLast().startsWith("assign"), done.toString());
        assertEquals(ExitCodes.SPEC_INVALID, program.run(DeviceUsesCommand::new, "--use", "tea", "--id", "2"));
    }

    @Test
    void whatCutsOffOrLosesIsAskedFor() throws Exception {
        noting(DefaultCertificate.class, (name, arguments) -> null);
        noting(NetworkSettings.class, (name, arguments) -> null);
        noting(
                Snapshots.class,
                (name, arguments) ->
                        name.equals("take") ? new Snapshots.Snapshot("state") : List.of("One cannot come back."));
        asksFor("lost for good", DeviceResetCertificateCommand::new);
        asksFor("nobody reaches the device", DeviceNetworkCommand::new, "--address", "192.0.2.9/24");
        assertEquals(
                ExitCodes.SPEC_INVALID, program.run(DeviceNetworkCommand::new, "--address", "192.0.2.9/33", "--yes"));
        ok(DeviceResetCertificateCommand::new, "--yes");
        ok(DeviceResetCertificateCommand::new, "--renew");
        ok(DeviceNetworkCommand::new, "--address", "192.0.2.9/24", "--gateway", "192.0.2.1", "--yes");
        assertEquals(List.of("restore", "renew", "setAddress 192.0.2.9 24 Optional[192.0.2.1]"), done);
        Path out = folder.resolve("snapshot");
        ok(DeviceSnapshotCommand::new, "--out", out.toString());
        assertEquals("state", Files.readString(out));
        done.clear();
        asksFor("taken away", DeviceRestoreCommand::new, "--file", out.toString());
        ok(DeviceRestoreCommand::new, "--file", out.toString(), "--yes");
        assertTrue(program.log().contains("One cannot come back."), program.log());
    }

    @Test
    void theRestIsShown() {
        program.device.has(NetworkIdentity.class, () -> new NetworkIdentity.State("cam", List.of("192.0.2.1")));
        program.device.has(BuiltInAuthority.class, () -> TestCertificates.ROOT);
        program.device.has(ManualProcedure.class, subject -> List.of("Open the page.", "Upload it."));
        ok(DeviceNetworkCommand::new, "--output", "json");
        assertEquals("{\"hostName\":\"cam\",\"addresses\":[\"192.0.2.1\"]}\n", program.data());
        ok(DeviceBuiltInAuthorityCommand::new);
        assertEquals(TestCertificates.ROOT, TestCertificates.read(program.data()));
        ok(DeviceManualCommand::new, "--subject", "CN=x");
        assertTrue(program.data().contains("2. Upload it."), program.data());
    }
}
