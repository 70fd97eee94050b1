// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;

/**
 * Keys made in the device.
 *
 * @param client the interface
 * @param keyTypes what the store for new keys makes
 * @param limits what this line cannot do, one sentence each
 * @param patience the time for making a key
 */
record CsrOnAxis(CertificateClient client, Set<KeyType> keyTypes, List<String> limits, Duration patience)
        implements CsrOnDevice {

    CsrOnAxis {
        keyTypes = Set.copyOf(keyTypes);
        limits = List.copyOf(limits);
    }

    @Override
    public Cost cost() {
        return KeyWork.of(keyTypes);
    }

    @Override
    public boolean writesAlternativeNames() {
        return client.writesAlternativeNames();
    }

    @Override
    public void createKey(String id, KeyType type, CertificateSubject subject) throws DeviceException {
        client.create(id, type, subject, Optional.empty(), patience);
    }

    @Override
    public byte[] request(String id, CertificateSubject subject) throws DeviceException {
        return client.request(id, subject);
    }

    @Override
    public void install(String id, List<X509Certificate> chain) throws DeviceException {
        // the intermediates go into the trust list: that a whole chain is taken here was never seen
        client.replace(id, chain.getFirst());
    }
}
