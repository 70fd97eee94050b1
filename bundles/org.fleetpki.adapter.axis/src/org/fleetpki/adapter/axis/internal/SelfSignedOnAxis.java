// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.SelfSignedOnDevice;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;

/**
 * Certificates that the device signs itself.
 *
 * @param client the interface
 * @param keyTypes what the store for new keys makes
 * @param clock the device's own, from which the certificate is valid
 * @param patience the time for making a key
 */
record SelfSignedOnAxis(CertificateClient client, Set<KeyType> keyTypes, DeviceClock clock, Duration patience)
        implements SelfSignedOnDevice {

    SelfSignedOnAxis {
        keyTypes = Set.copyOf(keyTypes);
    }

    @Override
    public Cost cost() {
        return KeyWork.of(keyTypes);
    }

    @Override
    public void createSelfSigned(String id, KeyType type, CertificateSubject subject, Duration validity)
            throws DeviceException {
        Instant now = clock.now();
        client.create(
                id, type, subject, Optional.of(new CertificateClient.Validity(now, now.plus(validity))), patience);
    }
}
