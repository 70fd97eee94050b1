// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fleetpki.tests.product.FleetPki.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does wrong gets one clear sentence and the documented exit code. */
class BadInputTest {

    @TempDir
    Path folder;

    private FleetPki fleetpki;

    @BeforeEach
    void workspaceWithAnAuthority() throws Exception {
        fleetpki = new FleetPki(folder).with("CA_PASSPHRASE", "correct horse").with("CAM_PASSWORD", "pass");
        assertEquals(0, fleetpki.run("init", "-w", "w").exitCode());
        Result root = fleetpki.run(
                "ca",
                "create",
                "issuing",
                "-w",
                "w",
                "--root",
                "--subject",
                "CN=Test root",
                "--passphrase",
                "env:CA_PASSPHRASE");
        assertEquals(0, root.exitCode(), root::toString);
    }

    @Test
    void aMalformedFleetFileIsToldWithLineAndColumn() throws Exception {
        fleet("  - { id: cam-1, host: 127.30.0.1, hostNane: cam-1.example.org }");
        Result result = fleetpki.run("plan", "-w", "w");
        assertOneSentence(3, result, "fleet.yaml:10:");
        assertTrue(result.err().contains("did you mean"), result::toString);
    }

    @Test
    void anUnknownHostIsADeviceThatDoesNotAnswer() throws Exception {
        fleet("  - { id: cam-1, host: no-such-host.invalid, address: 192.0.2.1, family: axis }");
        Result result = fleetpki.run("plan", "-w", "w");
        assertEquals(5, result.exitCode(), result::toString);
        assertTrue(result.out().contains("no-such-host.invalid"), result::toString);
    }

    @Test
    void aDeviceThatHangsIsGivenUp() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.30.0.2"))) {
            int port = silent.getLocalPort();
            fleet("  - { id: cam-1, host: 127.30.0.2, family: axis, ports: { http: " + port + ", https: " + port
                    + " } }");
            Result result = fleetpki.run("observe", "-w", "w");
            assertEquals(5, result.exitCode(), result::toString);
            assertTrue(result.out().contains("Not reachable"), result::toString);
        }
    }

    @Test
    void aMissingSecretStopsBeforeAnyDeviceIsContacted() throws Exception {
        fleet("  - { id: cam-1, host: 127.30.0.3, login: { user: root, password: env:NOT_SET_ANYWHERE } }");
        assertOneSentence(8, fleetpki.run("plan", "-w", "w"), "NOT_SET_ANYWHERE");
    }

    @Test
    void aWrongPassphraseIsRefusedAndNothingIsMade() throws Exception {
        Result result = fleetpki.with("CA_PASSPHRASE", "wrong")
                .run(
                        "ca",
                        "create",
                        "sub",
                        "-w",
                        "w",
                        "--issuer",
                        "issuing",
                        "--subject",
                        "CN=Sub",
                        "--passphrase",
                        "env:CA_PASSPHRASE",
                        "--issuer-passphrase",
                        "env:CA_PASSPHRASE");
        assertOneSentence(8, result, "passphrase");
        assertFalse(Files.exists(folder.resolve("w/ca/sub")));
    }

    @Test
    void aPlanThatWasChangedByHandIsRefused() throws Exception {
        fleet("  - { id: cam-1, host: 127.30.0.4, family: axis }");
        fleetpki.run("plan", "-w", "w", "-o", "plan.json");
        Path plan = folder.resolve("plan.json");
        Files.writeString(plan, Files.readString(plan).replace("127.30.0.4", "127.30.0.5"));
        assertOneSentence(3, fleetpki.run("apply", "-w", "w", "plan.json"), "plan.json");
    }

    @Test
    void anUnknownCommandIsToldWhatExists() throws Exception {
        Result result = fleetpki.run("aply", "plan.json");
        assertEquals(3, result.exitCode(), result::toString);
        assertTrue(result.err().contains("apply"), result::toString);
    }

    @Test
    void aWorkspaceIsNeverOverwritten() throws Exception {
        Path file = folder.resolve("w/fleet.yaml");
        String before = Files.readString(file);
        Result result = fleetpki.run("init", "-w", "w");
        assertOneSentence(7, result, "fleet.yaml");
        assertEquals(before, Files.readString(file));
    }

    private void fleet(String device) throws IOException {
        Files.writeString(folder.resolve("w/fleet.yaml"), """
                fleetpki: 1
                name: Test fleet
                authority: { use: issuing, passphrase: env:CA_PASSPHRASE }
                certificate: { commonName: ip, names: ip }
                https: https-only
                firstContact: pin
                login: { user: root, password: env:CAM_PASSWORD }
                # the device stands two lines below
                devices:
                """ + device + "\n");
    }

    private static void assertOneSentence(int exitCode, Result result, String part) {
        assertEquals(exitCode, result.exitCode(), result::toString);
        assertTrue(result.err().contains(part), result::toString);
        assertFalse(result.err().contains("\tat "), () -> "a stack trace is not for people: " + result);
        assertFalse(result.err().contains("Exception"), () -> "a class name is not for people: " + result);
    }
}
