// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.sunell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.DeviceChecks.Known;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.Severity;
import org.junit.jupiter.api.Test;

class SunellChecksTest {

    private static final String HOST = "192.0.2.7";

    private final KeyPair builtInKey = Made.key();
    private final X509Certificate builtIn = Made.selfSigned(builtInKey, "CN=IPC Root");
    private final KeyPair ownKey = Made.key();

    private X509Certificate byBuiltIn(String... names) {
        return Made.certificate(Made.key().getPublic(), "CN=ipc", builtInKey.getPrivate(), "CN=IPC Root", names);
    }

    private X509Certificate byOwn(String... names) {
        return Made.certificate(Made.key().getPublic(), "CN=ipc", ownKey.getPrivate(), "CN=Plant Root", names);
    }

    private Sight sight(X509Certificate leaf, Known known) {
        return new Sight(
                List.of(leaf), HOST, List.of(HOST), Optional.of(Instant.now()), Optional.of(builtIn), false, known);
    }

    @Test
    void question1ChangedAddressIsMendedByARestart() {
        Finding finding = find("sunell-address-changed", sight(byBuiltIn("IP:192.0.2.6"), Known.NOTHING));
        assertEquals(Severity.ERROR, finding.severity());
        assertTrue(finding.message().contains(HOST) && finding.message().contains("192.0.2.6"));
        assertTrue(finding.remedy().startsWith("Restart the camera"));
        assertNone("sunell-address-changed", sight(byBuiltIn("IP:" + HOST), Known.NOTHING));
    }

    @Test
    void anUploadedCertificateForAnotherAddressIsNotMendedByARestart() {
        Sight sight = sight(byOwn("IP:192.0.2.6"), Known.NOTHING);
        assertTrue(find("sunell-name-mismatch", sight).remedy().startsWith("Have a certificate issued"));
        assertNone("sunell-address-changed", sight);
        assertTrue(find("sunell-name-mismatch", sight(byOwn(), Known.NOTHING))
                .message()
                .contains("no address at all"));
    }

    @Test
    void question2AnOwnCertificateNeedsItsOwnRoot() {
        Finding finding = find("sunell-own-certificate", sight(byOwn("IP:" + HOST), Known.NOTHING));
        assertTrue(finding.message().contains("CN=Plant Root"));
        assertNone("sunell-own-certificate", sight(byBuiltIn("IP:" + HOST), Known.NOTHING));
        find("sunell-built-in-authority", sight(byBuiltIn("IP:" + HOST), Known.NOTHING));
    }

    @Test
    void anImpostorOfTheSameNameIsNotTheBuiltInAuthority() {
        X509Certificate leaf =
                Made.certificate(Made.key().getPublic(), "CN=ipc", ownKey.getPrivate(), "CN=IPC Root", "IP:" + HOST);
        find("sunell-own-certificate", sight(leaf, Known.NOTHING));
    }

    @Test
    void question3AResetLosesTheKey() {
        Known known = new Known(Optional.of(byOwn("IP:" + HOST)), Set.of());
        Finding finding = find("sunell-key-lost", sight(byBuiltIn("IP:" + HOST), known));
        assertEquals(Severity.ERROR, finding.severity());
        assertTrue(finding.remedy().contains("new request"));
        find("sunell-replaced", sight(byOwn("IP:" + HOST), known));
        X509Certificate same = byOwn("IP:" + HOST);
        assertNone("sunell-replaced", sight(same, new Known(Optional.of(same), Set.of())));
    }

    @Test
    void question4OneCertificateOfSeveralDevices() {
        X509Certificate leaf = byOwn("IP:" + HOST, "IP:192.0.2.8");
        Known known = new Known(Optional.empty(), Set.of(Fingerprint.of(leaf)));
        assertTrue(
                find("sunell-shared-certificate", sight(leaf, known)).remedy().contains("made outside"));
        assertTrue(find("sunell-names-others", sight(leaf, known)).message().contains("192.0.2.8"));
        assertNone("sunell-shared-certificate", sight(leaf, Known.NOTHING));
    }

    @Test
    void question5SaysWhatABrowserShows() {
        X509Certificate leaf = byOwn("IP:" + HOST);
        Finding finding = find("sunell-served", sight(leaf, Known.NOTHING));
        assertTrue(finding.message().contains(Fingerprint.of(leaf).hex()));
        assertTrue(finding.message().contains(HOST));
    }

    @Test
    void theClockHasToBeWithinTheValidity() {
        X509Certificate leaf = byOwn("IP:" + HOST);
        assertTrue(find("sunell-clock", at(leaf, Instant.EPOCH)).remedy().contains("NTP"));
        assertTrue(find("sunell-clock", at(leaf, Instant.now().plus(Duration.ofDays(30))))
                .remedy()
                .contains("expired"));
        assertNone("sunell-clock", at(leaf, Instant.now()));
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        Sight sight = new Sight(
                List.of(byOwn("DNS:*.plant.example")),
                "cam7.plant.example",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                true,
                Known.NOTHING);
        assertEquals(
                List.of("sunell-request-waiting", "sunell-served"),
                SunellChecks.of(sight).stream().map(Finding::code).toList());
    }

    @Test
    void theGravestComesFirst() {
        Known known = new Known(Optional.of(byOwn("IP:" + HOST)), Set.of());
        List<Severity> severities = SunellChecks.of(sight(byBuiltIn("IP:192.0.2.6"), known)).stream()
                .map(Finding::severity)
                .toList();
        assertEquals(severities.stream().sorted().toList(), severities);
    }

    private Sight at(X509Certificate leaf, Instant clock) {
        return new Sight(
                List.of(leaf), HOST, List.of(HOST), Optional.of(clock), Optional.of(builtIn), false, Known.NOTHING);
    }

    private static Finding find(String code, Sight sight) {
        return SunellChecks.of(sight).stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " in " + SunellChecks.of(sight)));
    }

    private static void assertNone(String code, Sight sight) {
        assertFalse(
                SunellChecks.of(sight).stream()
                        .anyMatch(finding -> finding.code().equals(code)),
                () -> SunellChecks.of(sight).toString());
    }
}
