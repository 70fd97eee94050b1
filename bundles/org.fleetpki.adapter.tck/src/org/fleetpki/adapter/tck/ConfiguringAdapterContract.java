// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What adapters promise about the capabilities that they offer (C). A capability that is absent is not tested. */
@SuppressWarnings("resource") // the device is switched off after each test
public abstract class ConfiguringAdapterContract extends DeviceAdapterContract {

    private static final String ID = "fleetpki-contract";

    @Test
    @DisplayName("C1 a request made on the device is signed by a key that stays there")
    final void optional_C1_keyStaysOnDevice() throws Exception {
        try (DeviceSession session = bench().open(bench().pinned())) {
            CsrOnDevice csr = demand(session, CsrOnDevice.class);
            csr.createKey(ID, keyType(csr), bench().subject());
            byte[] request = csr.request(ID, bench().subject());
            SignedRequest read = SignedRequest.read(request);
            assertEquals(Optional.of(keyType(csr)), KeyType.of(read.key()));
            assertFalse(new String(request, StandardCharsets.ISO_8859_1).contains("PRIVATE KEY"));
            Optional<CertificateStore> store = session.capability(CertificateStore.class);
            if (store.isPresent()) {
                StoredCertificate stored = find(store.get().certificates(), ID).orElseThrow();
                assertEquals(read.key(), stored.certificate().getPublicKey());
                assertEquals(Origin.OURS, stored.origin());
            }
        }
    }

    @Test
    @DisplayName("C2 a name that is taken is refused, and what has it stays")
    final void optional_C2_nameTaken() throws Exception {
        try (DeviceSession session = bench().open(bench().pinned())) {
            CsrOnDevice csr = demand(session, CsrOnDevice.class);
            csr.createKey(ID, keyType(csr), bench().subject());
            bench().refusesWithoutAChange(
                            Failure.Rejected.class, () -> csr.createKey(ID, keyType(csr), bench().subject()));
        }
    }

    @Test
    @DisplayName("C3 a certificate of another key is refused")
    final void optional_C3_foreignCertificate() throws Exception {
        X509Certificate foreign = bench().leaf();
        try (DeviceSession session = bench().open(bench().pinned())) {
            CsrOnDevice csr = demand(session, CsrOnDevice.class);
            csr.createKey(ID, keyType(csr), bench().subject());
            bench().refusesWithoutAChange(Failure.Rejected.class, () -> csr.install(ID, List.of(foreign)));
        }
    }

    @Test
    @DisplayName("C4 a request for a name that the device does not have is refused")
    final void optional_C4_unknownName() throws Exception {
        try (DeviceSession session = bench().open(bench().pinned())) {
            CsrOnDevice csr = demand(session, CsrOnDevice.class);
            bench().refusesWithoutAChange(
                            Failure.Rejected.class, () -> csr.request("fleetpki-nowhere", bench().subject()));
        }
    }

    @Test
    @DisplayName(
            "C5 a certificate issued for the device's key is installed, served after the switch, and given up again")
    final void optional_C5_switchAndBack() throws Exception {
        ContractAuthority authority = new ContractAuthority();
        X509Certificate old = bench().leaf();
        X509Certificate issued;
        HttpsSettings.State before;
        try (DeviceSession session = bench().open(bench().pinned())) {
            CsrOnDevice csr = demand(session, CsrOnDevice.class);
            HttpsSettings https = demand(session, HttpsSettings.class);
            before = https.read();
            csr.createKey(ID, keyType(csr), bench().subject());
            issued = authority.issue(
                    SignedRequest.read(csr.request(ID, bench().subject())).key(), bench().subject());
            csr.install(ID, List.of(issued));
            List<String> chain = session.capability(TrustList.class).isPresent()
                    ? List.of(demand(session, TrustList.class).add(authority.certificate()))
                    : List.of();
            assertEquals(old, bench().leaf(), "nothing is switched before it is asked for");
            https.write(before.serving(ID, chain));
        }
        assertTrue(FirstContact.awaitLeaf(bench().device(), issued, Bench.RESTART), "the new leaf is not served");
        Endpoint both = bench().endpoint(bench().pinned().trust().and(Fingerprint.of(old)));
        try (DeviceSession session = bench().reopen(both)) {
            HttpsSettings https = demand(session, HttpsSettings.class);
            assertEquals(ID, https.read().certificateId());
            assertEquals(before.mode(), https.read().mode());
            https.write(before);
        }
        assertTrue(FirstContact.awaitLeaf(bench().device(), old, Bench.RESTART), "the old leaf is not served again");
        try (DeviceSession session = bench().reopen(both)) {
            assertEquals(before, demand(session, HttpsSettings.class).read());
        }
    }

    @Test
    @DisplayName("C6 an authority is added once, under one name, and removed")
    final void optional_C6_trustList() throws Exception {
        X509Certificate authority = new ContractAuthority().certificate();
        try (DeviceSession session = bench().open(bench().pinned())) {
            TrustList list = demand(session, TrustList.class);
            List<StoredCertificate> before = list.trusted();
            String id = list.add(authority);
            assertEquals(id, list.add(authority));
            assertEquals(before.size() + 1, list.trusted().size());
            StoredCertificate added = find(list.trusted(), id).orElseThrow();
            assertEquals(authority, added.certificate());
            assertEquals(Origin.OURS, added.origin());
            list.remove(id);
            assertEquals(Set.copyOf(before), Set.copyOf(list.trusted()));
        }
    }

    @Test
    @DisplayName("C7 HTTPS settings written as they were read stay as they are")
    final void optional_C7_settingsRoundTrip() throws Exception {
        Endpoint endpoint = bench().pinned();
        X509Certificate leaf = bench().leaf();
        Map<String, String> device = bench().device().state();
        HttpsSettings.State before;
        try (DeviceSession session = bench().open(endpoint)) {
            HttpsSettings https = demand(session, HttpsSettings.class);
            before = https.read();
            assertEquals(before, https.read());
            assertEquals(device, bench().device().state());
            https.write(before);
        }
        assertTrue(FirstContact.awaitLeaf(bench().device(), leaf, Bench.RESTART));
        try (DeviceSession session = bench().reopen(endpoint)) {
            assertEquals(before, demand(session, HttpsSettings.class).read());
        }
        assertEquals(device, bench().device().state());
    }

    @Test
    @DisplayName("C12 a device closed for plain HTTP is still recognised and logged in to")
    final void optional_C12_httpsOnly() throws Exception {
        Endpoint endpoint = bench().pinned();
        X509Certificate leaf = bench().leaf();
        try (DeviceSession session = bench().open(endpoint)) {
            HttpsSettings https = demand(session, HttpsSettings.class);
            https.write(https.read().in(HttpsMode.HTTPS_ONLY));
        }
        assertTrue(FirstContact.awaitLeaf(bench().device(), leaf, Bench.RESTART));
        try (DeviceSession session = bench().reopen(endpoint)) {
            assertEquals(
                    HttpsMode.HTTPS_ONLY,
                    demand(session, HttpsSettings.class).read().mode());
        }
        assertInstanceOf(Probe.Match.class, bench().adapter().probe(endpoint));
        bench().refuses(Failure.Untrusted.class, () -> bench().adapter().probe(bench().endpoint(TlsTrust.NOTHING)));
    }

    @Test
    @DisplayName("C8 settings that name no certificate of the device are refused, and it serves what it served")
    final void optional_C8_unknownCertificate() throws Exception {
        X509Certificate leaf = bench().leaf();
        try (DeviceSession session = bench().open(bench().pinned())) {
            HttpsSettings https = demand(session, HttpsSettings.class);
            HttpsSettings.State wrong = https.read().serving("fleetpki-nowhere", List.of());
            bench().refusesWithoutAChange(Failure.Rejected.class, () -> https.write(wrong));
        }
        assertEquals(leaf, bench().leaf());
    }

    @Test
    @DisplayName("C9 the maker's certificates are told as such, and their deletion is refused")
    final void optional_C9_factoryCertificates() throws Exception {
        try (DeviceSession session = bench().open(bench().pinned())) {
            CertificateStore store = demand(session, CertificateStore.class);
            List<StoredCertificate> factory = store.certificates().stream()
                    .filter(stored -> stored.origin() == Origin.FACTORY)
                    .toList();
            assumeTrue(!factory.isEmpty(), "this device has no certificate of its maker");
            for (StoredCertificate stored : factory) {
                bench().refusesWithoutAChange(Failure.Rejected.class, () -> store.delete(stored.id()));
            }
        }
    }

    @Test
    @DisplayName("C10 a certificate of ours is deleted, and only that one")
    final void optional_C10_deletesOurs() throws Exception {
        try (DeviceSession session = bench().open(bench().pinned())) {
            CertificateStore store = demand(session, CertificateStore.class);
            CsrOnDevice csr = demand(session, CsrOnDevice.class);
            Set<StoredCertificate> before = Set.copyOf(store.certificates());
            csr.createKey(ID, keyType(csr), bench().subject());
            store.delete(ID);
            assertEquals(before, Set.copyOf(store.certificates()));
            bench().refusesWithoutAChange(Failure.Rejected.class, () -> store.delete(ID));
        }
    }

    @Test
    @DisplayName("C11 the device's clock is read, right or wrong")
    final void optional_C11_clock() throws Exception {
        try (DeviceSession session = bench().open(bench().pinned())) {
            DeviceClock clock = demand(session, DeviceClock.class);
            assertNear(Instant.now(), clock.now());
            bench().device().faults().clockAhead(Duration.ofDays(-400));
            assertNear(Instant.now().minus(Duration.ofDays(400)), clock.now());
        }
    }

    private static void assertNear(Instant expected, Instant actual) {
        Duration apart = Duration.between(expected, actual).abs();
        assertTrue(apart.compareTo(Duration.ofMinutes(2)) < 0, "the clock is " + apart + " off");
    }

    private static Optional<StoredCertificate> find(List<StoredCertificate> all, String id) {
        return all.stream().filter(stored -> stored.id().equals(id)).findFirst();
    }

    private static KeyType keyType(CsrOnDevice csr) {
        Set<KeyType> types = csr.keyTypes();
        assertFalse(types.isEmpty(), "a device that makes keys makes some kind of them");
        return types.contains(KeyType.EC_P256)
                ? KeyType.EC_P256
                : types.stream().sorted().findFirst().orElseThrow();
    }

    private static <C extends Capability> C demand(DeviceSession session, Class<C> type) {
        Optional<C> capability = session.capability(type);
        assumeTrue(capability.isPresent(), "this family has no " + type.getSimpleName());
        return capability.get();
    }
}
