// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CreatedCrl;
import org.fleetpki.pki.api.ca.CrlOrder;
import org.fleetpki.pki.api.ca.OcspSigner;
import org.fleetpki.pki.api.ca.RevocationBook;
import org.fleetpki.pki.api.ca.RevocationEntry;
import org.fleetpki.pki.api.ca.RevocationOrder;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.api.ca.RevocationStatus;
import org.fleetpki.pki.api.ca.Revocations;

/** Remembers what is revoked and why. */
final class FakeRevocations implements Revocations, RevocationBook {

    final Map<BigInteger, RevocationReason> revoked = new LinkedHashMap<>();
    private final FakeAuthority authority;
    private final Trips trips;

    FakeRevocations(FakeAuthority authority, Trips trips) {
        this.authority = authority;
        this.trips = trips;
    }

    @Override
    public RevocationBook book(CertificateAuthority ofAuthority) {
        return this;
    }

    @Override
    public synchronized List<RevocationEntry> revoke(Collection<RevocationOrder> orders) {
        trips.other("before revoke");
        for (RevocationOrder order : orders) {
            if (authority.issued(order.serial()).isEmpty()) {
                throw new AssertionError("the serial " + order.serial() + " was never issued");
            }
            RevocationReason before = revoked.put(order.serial(), order.reason());
            if (before != null && before != order.reason()) {
                throw new AssertionError("revoked before, for another reason");
            }
        }
        trips.other("after revoke");
        return new ArrayList<>();
    }

    @Override
    public synchronized RevocationStatus status(BigInteger serial) {
        RevocationReason reason = revoked.get(serial);
        return reason == null
                ? new RevocationStatus.Good(serial)
                : new RevocationStatus.Revoked(
                        new RevocationEntry(serial, Bench.START, Bench.START, reason, Optional.empty()));
    }

    @Override
    public List<RevocationEntry> revoked() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<BigInteger> current() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean release(BigInteger serial, String by, String note) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CreatedCrl createCrl(CertificateAuthority.Unlocked unlocked, CrlOrder order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<byte[]> crl(CertificateAuthority ofAuthority, boolean delta) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OcspSigner directSigner(CertificateAuthority.Unlocked unlocked) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OcspSigner delegatedSigner(CertificateAuthority.Unlocked unlocked, Duration life) {
        throw new UnsupportedOperationException();
    }
}
