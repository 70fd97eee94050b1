// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for trust stores, over stores in memory. */
class TrustCommandsTest {

    private final TrustProgram program = new TrustProgram();
    private final SecretSources secrets = (base, prompt) ->
            (SecretSource) reference -> new Secret(reference.value().toCharArray());

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void writeRoot() throws Exception {
        root = Files.writeString(folder.resolve("root.pem"), TestCertificates.ROOT_PEM);
    }

    @Test
    void addShowsThePlanAndMakesItAfterAYes() {
        program.askable = true;
        program.answers.add("yes");
        assertEquals(ExitCodes.OK, add(root.toString()));
        assertTrue(program.data().contains("Adds it to nss:/browser."), program::data);
        assertEquals(1, program.stores.browser.contents.size());
        assertEquals(1, program.stores.system.contents.size());
        assertEquals(2, program.stores.undoable.size());
    }

    @Test
    void addChangesNothingAfterANo() {
        program.askable = true;
        program.answers.add("no");
        assertEquals(ExitCodes.INTERRUPTED, add(root.toString()));
        assertEquals(List.of(), program.stores.browser.contents);
    }

    @Test
    void withoutATerminalYesMustBeGiven() {
        assertEquals(ExitCodes.SPEC_INVALID, add(root.toString()));
        assertTrue(program.log().contains("--yes"), program::log);
        assertEquals(List.of(), program.stores.browser.contents);
    }

    @Test
    void aDryRunOnlyShows() {
        assertEquals(ExitCodes.OK, add("root", "--dry-run"));
        assertTrue(program.data().contains("Adds it to system:/."), program::data);
        assertEquals(List.of(), program.stores.browser.contents);
    }

    @Test
    void aStoreThatCannotBeChangedIsLeftOutUnlessItWasNamed() {
        program.stores.system.obstacle = Optional.of("It needs the rights of an administrator.");
        assertEquals(ExitCodes.OK, add("root", "--yes"));
        assertTrue(program.log().contains("system:/ is left out: It needs the rights"), program::log);
        assertEquals(ExitCodes.WORKSPACE_UNUSABLE, add("root", "--yes", "--store", "system"));
        assertEquals(ExitCodes.WORKSPACE_UNUSABLE, add("root", "--yes", "--all"));
        assertEquals(List.of(), program.stores.system.contents);
    }

    @Test
    void aStoreThatFailsDoesNotStopTheOthers() {
        program.stores.browser.broken = true;
        assertEquals(ExitCodes.WORKSPACE_UNUSABLE, add("root", "--yes", "--output", "json"));
        assertTrue(program.data().contains("\"result\":\"failed\""), program::data);
        assertTrue(program.data().contains("\"problem\":\"nss:/browser: the disk is full.\""), program::data);
        assertTrue(program.data().contains("\"result\":\"done\""), program::data);
        assertEquals(1, program.stores.system.contents.size());
    }

    @Test
    void whatIsThereNeedsNoYes() {
        add("root", "--yes");
        assertEquals(ExitCodes.OK, add("root"));
        assertTrue(program.data().contains("There is nothing to do."), program::data);
    }

    @Test
    void aDeviceIsRefusedUnlessItWasAskedFor() throws Exception {
        Path device = Files.writeString(folder.resolve("device.pem"), TestCertificates.DEVICE_PEM);
        assertEquals(ExitCodes.REFUSED, add(device.toString(), "--yes"));
        assertEquals(ExitCodes.OK, add(device.toString(), "--yes", "--device-certificate"));
        assertEquals(1, program.stores.browser.contents.size());
    }

    @Test
    void anArgumentThatIsNothingIsToldSo() {
        assertEquals(ExitCodes.SPEC_INVALID, add("nobody", "--yes"));
        assertTrue(program.log().contains("'nobody' is neither a file nor an authority"), program::log);
    }

    @Test
    void thePasswordOfAStoreIsNamedAndNeverShown() {
        assertEquals(ExitCodes.OK, add("root", "--yes", "--store", "nss", "--store-password", "env:sesame"));
        assertEquals(Optional.of("sesame"), program.stores.password);
        assertFalse((program.data() + program.log()).contains("sesame"));
    }

    @Test
    void removeTakesAFingerprintAndLeavesWhatOthersAdded() {
        program.stores.browser.contents.add(
                program.stores.browser.planAdd(TestCertificates.ROOT).after().orElseThrow());
        String fingerprint = Fingerprint.of(TestCertificates.ROOT).withColons();
        assertEquals(ExitCodes.REFUSED, remove(fingerprint, "--yes"));
        assertEquals(1, program.stores.browser.contents.size());
        assertEquals(ExitCodes.OK, remove(fingerprint, "--yes", "--force"));
        assertEquals(List.of(), program.stores.browser.contents);
        assertEquals(ExitCodes.OK, remove(fingerprint));
        assertTrue(program.log().contains("No store has it"), program::log);
    }

    @Test
    void undoTakesAWholeRunBackAndSaysWhenThereIsNone() {
        add("root", "--yes");
        assertEquals(ExitCodes.OK, undo("--list", "--output", "json"));
        assertTrue(program.data().contains("\"change\":\"added\""), program::data);
        assertEquals(ExitCodes.SPEC_INVALID, undo("another-run", "--yes"));
        assertEquals(ExitCodes.OK, undo("--yes"));
        assertEquals(List.of(), program.stores.browser.contents);
        assertEquals(List.of(), program.stores.system.contents);
        assertEquals(ExitCodes.OK, undo());
        assertTrue(program.log().contains("There is nothing to undo."), program::log);
    }

    @Test
    void theRecordOfAStoreThatIsGoneCanBeForgotten() {
        add("root", "--yes");
        program.stores.gone = true;
        assertEquals(ExitCodes.WORKSPACE_UNUSABLE, undo("--yes"));
        assertTrue(program.data().contains("nss:/browser: it is gone."), program::data);
        assertEquals(2, program.stores.undoable.size());
        assertEquals(ExitCodes.OK, undo("--forget"));
        assertEquals(List.of(), program.stores.undoable);
        assertEquals(1, program.stores.browser.contents.size(), "only the record is gone");
    }

    @Test
    void listShowsStoresAndTheEntriesOfOne() {
        add("root", "--yes");
        assertEquals(ExitCodes.OK, list());
        assertTrue(program.data().contains("system:/"), program::data);
        assertEquals(ExitCodes.OK, list("--store", "nss", "--output", "json"));
        String sha256 = Fingerprint.of(TestCertificates.ROOT).hex();
        assertTrue(program.data().contains("\"trustedForServers\":true"), program::data);
        assertTrue(program.data().contains("\"sha256\":\"" + sha256 + "\""), program::data);
    }

    @Test
    void checkTellsForEveryStoreWhy() {
        program.stores.browser.contents.add(
                program.stores.browser.planAdd(TestCertificates.ROOT).after().orElseThrow());
        assertEquals(ExitCodes.REFUSED, check("127.0.0.1:8443", "--output", "json"));
        assertTrue(program.data().contains("\"store\":\"nss:/browser\",\"verdict\":\"trusted\""), program::data);
        assertTrue(program.data().contains("\"reasons\":[\"Nobody vouches for it.\"]"), program::data);
        assertEquals(ExitCodes.OK, check("127.0.0.1:8443", "--store", "nss"));
        assertEquals(ExitCodes.OK, check(root.toString(), "--store", "nss"));
    }

    @Test
    void checkOfAServerThatDoesNotAnswerIsToldSo() {
        assertEquals(ExitCodes.DEVICES_FAILED, check("127.0.0.1:1"));
        assertTrue(program.log().contains("refuses connections"), program::log);
        assertEquals(ExitCodes.SPEC_INVALID, check("https://127.0.0.1/"));
        assertEquals(ExitCodes.SPEC_INVALID, check("127.0.0.1:99999"));
    }

    private int add(String... arguments) {
        return program.run(
                new TrustAddCommand(program.stores, program.authorities(), program.reader(), secrets, program, program),
                arguments);
    }

    private int remove(String... arguments) {
        return program.run(
                new TrustRemoveCommand(
                        program.stores, program.authorities(), program.reader(), secrets, program, program),
                arguments);
    }

    private int undo(String... arguments) {
        return program.run(new TrustUndoCommand(program.stores, secrets, program, program), arguments);
    }

    private int list(String... arguments) {
        return program.run(new TrustListCommand(program.stores, secrets, program, program), arguments);
    }

    private int check(String... arguments) {
        return program.run(
                new TrustCheckCommand(
                        program.stores,
                        new AnchorIsEnough(),
                        TrustCommandsTest::probe,
                        program.authorities(),
                        program.reader(),
                        secrets,
                        program,
                        program),
                arguments);
    }

    private static TlsProbe.Served probe(Endpoint endpoint) throws DeviceException {
        if (endpoint.httpsPort() == 1) {
            throw new DeviceException(new Failure.Unreachable("127.0.0.1:1 refuses connections"));
        }
        return new TlsProbe.Served(List.of(TestCertificates.ROOT), false, "not trusted", "");
    }

    /** Trusts whatever there is an anchor for. */
    private static final class AnchorIsEnough implements ChainValidator {

        @Override
        public ChainVerdict validate(ChainQuery query) {
            return query.anchors().isEmpty()
                    ? new ChainVerdict(
                            List.of(new Finding("x", Severity.ERROR, "Nobody vouches for it.", "")),
                            List.of(),
                            false,
                            List.of())
                    : new ChainVerdict(List.of(), List.of(query.leaf()), true, List.of());
        }

        @Override
        public Verdict validate(
                List<X509Certificate> served,
                Collection<X509Certificate> anchors,
                Optional<GeneralName> host,
                Instant at) {
            throw new IllegalStateException("the other question is asked");
        }
    }
}
