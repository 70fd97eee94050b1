// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.device.api.BuiltInAuthority;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.CertificateUse;
import org.fleetpki.device.api.CertificateUses;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DefaultCertificate;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.ManualProcedure;
import org.fleetpki.device.api.NetworkIdentity;
import org.fleetpki.device.api.NetworkSettings;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.api.Pkcs12Upload;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.device.api.SelfSignedOnDevice;
import org.fleetpki.device.api.Snapshots;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.device.api.TimeSettings;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What adapters promise about the capabilities that they offer (C): keys and certificates in the classes above this one,
 * settings here. A capability that is absent is skipped, with that reason.
 */
@SuppressWarnings("resource") // the device is switched off after each test
public abstract class ConfiguringAdapterContract extends TrustContract {

    private static final List<Class<? extends Capability>> EVERY = List.of(
            BuiltInAuthority.class,
            CertificateStore.class,
            CertificateUses.class,
            CsrOnDevice.class,
            DefaultCertificate.class,
            DeviceClock.class,
            HttpsSettings.class,
            KeyUpload.class,
            ManualProcedure.class,
            NetworkIdentity.class,
            NetworkSettings.class,
            PendingRequests.class,
            Pkcs12Upload.class,
            Reboot.class,
            RejectedCertificates.class,
            SelfSignedOnDevice.class,
            Snapshots.class,
            TimeSettings.class,
            TrustList.class);

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
        if (logsInByTls()) {
            bench().refuses(Failure.Untrusted.class, () -> bench().adapter().probe(bench().endpoint(TlsTrust.NOTHING)));
        }
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
            assumeFalse(Places.isInPlace(csr.placement()), "this device has one place only");
            Set<StoredCertificate> before = Set.copyOf(store.certificates());
            csr.createKey(Places.ID, Places.quickest(csr.keyTypes()), bench().subject());
            store.delete(Places.ID);
            assertEquals(before, Set.copyOf(store.certificates()));
            bench().refusesWithoutAChange(Failure.Rejected.class, () -> store.delete(Places.ID));
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

    @Test
    @DisplayName("C20 the default certificate comes back when the own one is discarded")
    final void optional_C20_default() throws Exception {
        ContractAuthority authority = new ContractAuthority();
        X509Certificate issued;
        try (DeviceSession session = bench().open(bench().pinned())) {
            demand(session, DefaultCertificate.class);
            CsrOnDevice csr = demand(session, CsrOnDevice.class);
            assumeTrue(Places.isInPlace(csr.placement()), "this device keeps certificates beside each other, see C5");
            String id = Places.id(csr.placement());
            csr.createKey(id, Places.quickest(csr.keyTypes()), bench().subject());
            SignedRequest request = SignedRequest.read(csr.request(id, bench().subject()));
            issued = authority.issue(request.key(), bench().subject());
            csr.install(id, List.of(issued, authority.certificate()));
        }
        assertTrue(FirstContact.awaitLeaf(bench().device(), issued, Bench.RESTART), "the new leaf is not served");
        try (DeviceSession session = bench().reopen(bench().pinned())) {
            demand(session, DefaultCertificate.class).restore();
        }
        assertTrue(
                FirstContact.awaitOtherThan(bench().device(), issued, Bench.RESTART)
                        .isPresent(),
                "the discarded leaf is still served");
    }

    @Test
    @DisplayName("C21 the clock is set, and servers for it are remembered")
    final void optional_C21_time() throws Exception {
        Instant past = Instant.parse("2020-05-17T10:00:00Z");
        try (DeviceSession session = bench().open(bench().pinned())) {
            TimeSettings time = demand(session, TimeSettings.class);
            time.set(past);
            assertNear(past, demand(session, DeviceClock.class).now());
            assertFalse(time.read().ntp());
            time.useNtp(List.of("192.0.2.123"));
            assertTrue(time.read().ntp());
            assertEquals(List.of("192.0.2.123"), time.read().servers());
        }
    }

    @Test
    @DisplayName("C22 a device that was started anew is logged in to again")
    final void optional_C22_reboot() throws Exception {
        Endpoint endpoint = bench().pinned();
        try (DeviceSession session = bench().open(endpoint)) {
            Reboot reboot = demand(session, Reboot.class);
            assertFalse(reboot.cost().interruption().isZero(), "a device is away while it starts");
            reboot.reboot();
        }
        // a device may make its default certificate anew as it starts
        Optional<X509Certificate> after = FirstContact.awaitAny(bench().device(), Bench.RESTART);
        assertTrue(after.isPresent(), "the device does not come back");
        Endpoint both = endpoint.trusting(endpoint.trust().and(Fingerprint.of(after.get())));
        try (DeviceSession session = bench().reopen(both)) {
            assertFalse(session.facts().serial().isBlank());
        }
    }

    @Test
    @DisplayName("C23 a snapshot brings the device back to what it was")
    final void optional_C23_snapshot() throws Exception {
        Map<String, String> before = bench().device().state();
        try (DeviceSession session = bench().open(bench().pinned())) {
            Snapshots snapshots = demand(session, Snapshots.class);
            Snapshots.Snapshot snapshot = snapshots.take();
            assertEquals(before, bench().device().state(), "remembering changes nothing");
            Optional<TrustList> trust = session.capability(TrustList.class);
            if (trust.isPresent()) {
                trust.get().add(new ContractAuthority().certificate());
            }
            Optional<CsrOnDevice> csr = session.capability(CsrOnDevice.class);
            if (csr.isPresent() && !Places.isInPlace(csr.get().placement())) {
                csr.get().createKey(Places.ID, Places.quickest(csr.get().keyTypes()), bench().subject());
            }
            assertEquals(List.of(), snapshots.restore(snapshot));
            assertEquals(before, bench().device().state());
        }
    }

    @Test
    @DisplayName("C24 the device's own authority has signed what a new device serves")
    final void optional_C24_builtInAuthority() throws Exception {
        try (DeviceSession session = bench().open(bench().pinned())) {
            X509Certificate authority = demand(session, BuiltInAuthority.class).authority();
            assertTrue(authority.getBasicConstraints() >= 0, "it is no authority");
            bench().leaf().verify(authority.getPublicKey());
        }
    }

    @Test
    @DisplayName("C25 a full store refuses a key and an authority, and stays as it is")
    final void optional_C25_full() throws Exception {
        try (DeviceSession session = bench().open(bench().pinned())) {
            CsrOnDevice csr = demand(session, CsrOnDevice.class);
            assumeFalse(Places.isInPlace(csr.placement()), "this device has one place only, which is never full");
            bench().device().faults().storeFull();
            KeyType type = Places.quickest(csr.keyTypes());
            bench().refusesWithoutAChange(
                            Failure.Rejected.class, () -> csr.createKey(Places.ID, type, bench().subject()));
            Optional<TrustList> trust = session.capability(TrustList.class);
            if (trust.isPresent()) {
                X509Certificate authority = new ContractAuthority().certificate();
                bench().refusesWithoutAChange(
                                Failure.Rejected.class, () -> trust.get().add(authority));
            }
        }
    }

    @Test
    @DisplayName("C26 what a capability costs and cannot do is known beforehand, in sentences")
    final void optional_C26_toldBeforehand() throws Exception {
        Map<String, String> before = bench().device().state();
        try (DeviceSession session = bench().open(bench().pinned())) {
            for (Class<? extends Capability> type : EVERY) {
                Optional<? extends Capability> capability = session.capability(type);
                if (capability.isPresent()) {
                    Cost cost = capability.get().cost();
                    assertFalse(cost.interruption().isNegative() || cost.work().isNegative());
                    for (String limit : capability.get().limits()) {
                        assertTrue(limit.endsWith("."), type.getSimpleName() + ": no sentence: " + limit);
                    }
                }
            }
        }
        assertEquals(before, bench().device().state());
    }

    @Test
    @DisplayName("C27 uses name certificates of the device; one that cannot be assigned is refused")
    final void optional_C27_uses() throws Exception {
        try (DeviceSession session = bench().open(bench().pinned())) {
            CertificateUses uses = demand(session, CertificateUses.class);
            Set<String> stored = demand(session, CertificateStore.class).certificates().stream()
                    .map(StoredCertificate::id)
                    .collect(Collectors.toSet());
            for (CertificateUses.Assignment assignment : uses.assignments()) {
                assertTrue(stored.contains(assignment.certificateId()), assignment + " is in no store");
            }
            CertificateUse unheardOf = CertificateUse.application("unheard-of.example");
            assumeFalse(uses.assignable().contains(unheardOf), "this device takes any name");
            String any = stored.stream().findFirst().orElse("none");
            bench().refusesWithoutAChange(Failure.Unsupported.class, () -> uses.assign(unheardOf, any));
        }
    }

    @Test
    @DisplayName("C28 a device knows the address that it is reached by")
    final void optional_C28_network() throws Exception {
        try (DeviceSession session = bench().open(bench().pinned())) {
            NetworkIdentity network = demand(session, NetworkIdentity.class);
            assertTrue(network.read().addresses().contains(bench().device().host()), "" + network.read());
        }
    }

    private static void assertNear(Instant expected, Instant actual) {
        Duration apart = Duration.between(expected, actual).abs();
        assertTrue(apart.compareTo(Duration.ofMinutes(2)) < 0, "the clock is " + apart + " off");
    }
}
