// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The rules about keys that devices make (C1 to C5, C17). */
@SuppressWarnings("resource") // the device is switched off after each test
abstract class KeyContract extends DeviceAdapterContract {

    @Test
    @DisplayName("C1 a request made on the device is signed by a key that stays there")
    final void optional_C1_keyStaysOnDevice() throws Exception {
        try (DeviceSession session = bench().open(bench().pinned())) {
            CsrOnDevice csr = demand(session, CsrOnDevice.class);
            X509Certificate served = bench().leaf();
            String id = Places.id(csr.placement());
            KeyType type = Places.quickest(csr.keyTypes());
            csr.createKey(id, type, bench().subject());
            byte[] request = csr.request(id, bench().subject());
            SignedRequest read = SignedRequest.read(request);
            assertEquals(Optional.of(type), KeyType.of(read.key()));
            assertFalse(new String(request, StandardCharsets.ISO_8859_1).contains("PRIVATE KEY"));
            assertEquals(served, bench().leaf(), "a request changes nothing about what is served");
            Optional<CertificateStore> store = session.capability(CertificateStore.class);
            if (store.isPresent() && !Places.isInPlace(csr.placement())) {
                // a device may list a key only with the certificate that it gets later
                Optional<StoredCertificate> stored = Places.find(store.get().certificates(), id);
                if (stored.isPresent()) {
                    assertEquals(read.key(), stored.get().certificate().getPublicKey());
                    assertEquals(Origin.OURS, stored.get().origin());
                }
            }
        }
    }

    @Test
    @DisplayName("C2 a name that is taken is refused, and what has it stays")
    final void optional_C2_nameTaken() throws Exception {
        try (DeviceSession session = bench().open(bench().pinned())) {
            CsrOnDevice csr = demand(session, CsrOnDevice.class);
            String id = Places.id(csr.placement());
            KeyType type = Places.quickest(csr.keyTypes());
            csr.createKey(id, type, bench().subject());
            bench().refusesWithoutAChange(Failure.Rejected.class, () -> csr.createKey(id, type, bench().subject()));
        }
    }

    @Test
    @DisplayName("C3 a certificate of another key is refused")
    final void optional_C3_foreignCertificate() throws Exception {
        ContractAuthority authority = new ContractAuthority();
        X509Certificate foreign = authority.issue(ContractKeys.rsa().getPublic(), bench().subject());
        X509Certificate served = bench().leaf();
        try (DeviceSession session = bench().open(bench().pinned())) {
            CsrOnDevice csr = demand(session, CsrOnDevice.class);
            String id = Places.id(csr.placement());
            csr.createKey(id, Places.quickest(csr.keyTypes()), bench().subject());
            Executable install = () -> csr.install(id, List.of(foreign, authority.certificate()));
            if (Places.isInPlace(csr.placement())) {
                // such a device may remember the refusal, see PendingRequests
                bench().refuses(Failure.Rejected.class, install);
            } else {
                bench().refusesWithoutAChange(Failure.Rejected.class, install);
            }
        }
        assertEquals(served, bench().leaf());
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
        String id;
        try (DeviceSession session = bench().open(bench().pinned())) {
            CsrOnDevice csr = demand(session, CsrOnDevice.class);
            assumeFalse(Places.isInPlace(csr.placement()), "this device has one place only, see C13");
            HttpsSettings https = demand(session, HttpsSettings.class);
            before = https.read();
            id = Places.id(csr.placement());
            issued = installed(csr, authority);
            List<String> chain = session.capability(TrustList.class).isPresent()
                    ? List.of(demand(session, TrustList.class).add(authority.certificate()))
                    : List.of();
            assertEquals(old, bench().leaf(), "nothing is switched before it is asked for");
            https.write(before.serving(id, chain));
        }
        assertTrue(FirstContact.awaitLeaf(bench().device(), issued, Bench.RESTART), "the new leaf is not served");
        Endpoint both = bench().endpoint(bench().pinned().trust().and(Fingerprint.of(old)));
        try (DeviceSession session = bench().reopen(both)) {
            HttpsSettings https = demand(session, HttpsSettings.class);
            assertEquals(id, https.read().certificateId());
            assertEquals(before.mode(), https.read().mode());
            https.write(before);
        }
        assertTrue(FirstContact.awaitLeaf(bench().device(), old, Bench.RESTART), "the old leaf is not served again");
        try (DeviceSession session = bench().reopen(both)) {
            assertEquals(before, demand(session, HttpsSettings.class).read());
        }
    }

    @Test
    @DisplayName("C13 a device with one place serves the certificate for its key as soon as it is installed")
    final void optional_C13_inPlace() throws Exception {
        ContractAuthority authority = new ContractAuthority();
        X509Certificate old = bench().leaf();
        X509Certificate issued;
        try (DeviceSession session = bench().open(bench().pinned())) {
            CsrOnDevice csr = demand(session, CsrOnDevice.class);
            assumeInPlace(csr);
            issued = installed(csr, authority);
        }
        assertTrue(FirstContact.awaitLeaf(bench().device(), issued, Bench.RESTART), "the new leaf is not served");
        Endpoint both = bench().endpoint(bench().pinned().trust().and(Fingerprint.of(old)));
        try (DeviceSession session = bench().reopen(both)) {
            Optional<CertificateStore> store = session.capability(CertificateStore.class);
            if (store.isPresent()) {
                StoredCertificate stored = Places.find(
                                store.get().certificates(),
                                Places.id(demand(session, CsrOnDevice.class).placement()))
                        .orElseThrow();
                assertEquals(issued, stored.certificate());
            }
        }
    }

    @Test
    @DisplayName("C17 a request that waits for its certificate is told, and gone with its key once deleted")
    final void optional_C17_pendingRequests() throws Exception {
        ContractAuthority authority = new ContractAuthority();
        X509Certificate served = bench().leaf();
        try (DeviceSession session = bench().open(bench().pinned())) {
            PendingRequests requests = demand(session, PendingRequests.class);
            CsrOnDevice csr = demand(session, CsrOnDevice.class);
            int before = requests.pending().size();
            String id = Places.id(csr.placement());
            csr.createKey(id, Places.quickest(csr.keyTypes()), bench().subject());
            SignedRequest request = SignedRequest.read(csr.request(id, bench().subject()));
            assertEquals(before + 1, requests.pending().size());
            PendingRequests.Pending pending = requests.pending().stream()
                    .filter(one -> one.state() == PendingRequests.State.READY)
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            requests.delete(pending.id());
            assertEquals(before, requests.pending().size());
            X509Certificate late = authority.issue(request.key(), bench().subject());
            bench().refuses(Failure.Rejected.class, () -> csr.install(id, List.of(late, authority.certificate())));
            bench().refusesWithoutAChange(Failure.Rejected.class, () -> requests.delete(id));
        }
        assertEquals(served, bench().leaf());
    }

    private static void assumeInPlace(CsrOnDevice csr) {
        assumeFalse(!Places.isInPlace(csr.placement()), "this device keeps certificates beside each other, see C5");
    }

    private X509Certificate installed(CsrOnDevice csr, ContractAuthority authority) throws Exception {
        String id = Places.id(csr.placement());
        csr.createKey(id, Places.quickest(csr.keyTypes()), bench().subject());
        SignedRequest request = SignedRequest.read(csr.request(id, bench().subject()));
        X509Certificate issued = authority.issue(request.key(), bench().subject());
        assertNotEquals(issued, bench().leaf());
        csr.install(id, List.of(issued, authority.certificate()));
        return issued;
    }
}
