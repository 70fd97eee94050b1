// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.sim.SimulatedDevice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules about what a device trusts (C6, C18, C19). */
@SuppressWarnings("resource") // the device is switched off after each test
abstract class TrustContract extends UploadContract {

    /**
     * Have the simulated device refuse a chain that some peer presents.
     *
     * @return false if this family cannot be made to
     */
    protected boolean refuseChain(SimulatedDevice device, List<X509Certificate> chain) throws Exception {
        return false;
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
            StoredCertificate added = Places.find(list.trusted(), id).orElseThrow();
            assertEquals(authority, added.certificate());
            assertEquals(Origin.OURS, added.origin());
            list.remove(id);
            assertEquals(Set.copyOf(before), Set.copyOf(list.trusted()));
        }
    }

    @Test
    @DisplayName("C18 a trust list is cleared, and what the maker put there stays")
    final void optional_C18_clear() throws Exception {
        try (DeviceSession session = bench().open(bench().pinned())) {
            TrustList list = demand(session, TrustList.class);
            list.add(new ContractAuthority().certificate());
            list.add(new ContractAuthority().certificate());
            Set<StoredCertificate> factory = Set.copyOf(list.trusted().stream()
                    .filter(stored -> stored.origin() == Origin.FACTORY)
                    .toList());
            list.clear();
            assertEquals(factory, Set.copyOf(list.trusted()));
        }
    }

    @Test
    @DisplayName("C19 a rejected certificate is told with its chain, trusted only while valid, and forgotten")
    final void optional_C19_rejected() throws Exception {
        ContractAuthority authority = new ContractAuthority();
        X509Certificate leaf = authority.issue(ContractKeys.rsa().getPublic(), bench().subject());
        X509Certificate ended = authority.issueEnded(ContractKeys.rsa().getPublic(), bench().subject());
        try (DeviceSession session = bench().open(bench().pinned())) {
            RejectedCertificates rejected = demand(session, RejectedCertificates.class);
            assumeTrue(
                    refuseChain(bench().device(), List.of(leaf, authority.certificate())),
                    "this simulated device cannot be made to refuse a chain");
            refuseChain(bench().device(), List.of(ended));
            List<RejectedCertificates.Rejected> all = rejected.rejected();
            assertEquals(2, all.size());
            RejectedCertificates.Rejected bad = all.getFirst();
            RejectedCertificates.Rejected good = all.getLast();
            assertEquals(List.of(leaf, authority.certificate()), good.chain());
            assertEquals(RejectedCertificates.Reason.UNTRUSTED_CA, good.reason());
            bench().refusesWithoutAChange(Failure.Rejected.class, () -> rejected.trust(bad.id(), ended));
            rejected.trust(good.id(), authority.certificate());
            assertTrue(demand(session, TrustList.class).trusted().stream()
                    .anyMatch(stored -> stored.certificate().equals(authority.certificate())));
            rejected.clear();
            assertEquals(List.of(), rejected.rejected());
        }
    }
}
