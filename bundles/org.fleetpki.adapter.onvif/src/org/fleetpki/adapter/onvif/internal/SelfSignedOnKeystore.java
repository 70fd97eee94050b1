// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.SelfSignedOnDevice;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;

/** Self-signed certificates made by the device. */
record SelfSignedOnKeystore(Keystore keystore, KeyMaking making) implements SelfSignedOnDevice {

    @Override
    public Cost cost() {
        return new Cost(Duration.ZERO, Duration.ofSeconds(30), "the device makes the key in the background");
    }

    @Override
    public List<String> limits() {
        return making.limits();
    }

    @Override
    public Set<KeyType> keyTypes() {
        return making.selfSignedTypes();
    }

    @Override
    public void createSelfSigned(String id, KeyType type, CertificateSubject subject, Duration validity)
            throws DeviceException {
        CsrOnKeystore.requireFree(keystore, id, "make a " + type.id() + " key named '" + id + "'");
        String keyId = making.make(id, type);
        try {
            making.selfSign(keyId, id, type, subject, validity);
        } catch (DeviceException e) {
            making.discard(keyId);
            throw e;
        }
    }
}
