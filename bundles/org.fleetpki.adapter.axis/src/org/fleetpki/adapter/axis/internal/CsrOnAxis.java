// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;

/**
 * Keys made in the device.
 *
 * @param api the interface
 * @param keyTypes what the store for new keys makes
 * @param patience the time for making a key
 */
record CsrOnAxis(CertificateApi api, Set<KeyType> keyTypes, Duration patience) implements CsrOnDevice {

    /** Find out what the device makes; one that does not tell is held to make the usual kinds. */
    static CsrOnAxis of(CertificateApi api, Duration patience) throws DeviceException {
        Set<KeyType> types = EnumSet.noneOf(KeyType.class);
        try {
            List<String> told = api.keyTypes();
            KeyType.ofDevices().stream()
                    .filter(type -> told.contains(type.id()))
                    .forEach(types::add);
        } catch (DeviceException e) {
            if (!(e.failure() instanceof Failure.Rejected)) {
                throw e;
            }
        }
        return new CsrOnAxis(api, types.isEmpty() ? KeyType.ofDevices() : types, patience);
    }

    CsrOnAxis {
        keyTypes = Set.copyOf(keyTypes);
    }

    @Override
    public void createKey(String id, KeyType type, CertificateSubject subject) throws DeviceException {
        api.create(id, type, subject, patience);
    }

    @Override
    public byte[] request(String id, CertificateSubject subject) throws DeviceException {
        return api.request(id, subject).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void install(String id, List<X509Certificate> chain) throws DeviceException {
        // the intermediates go into the trust list: that a whole chain is taken here was never seen
        api.replace(id, chain.getFirst());
    }
}
