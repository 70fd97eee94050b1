// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.pki.api.KeyType;

/**
 * Keys brought to the device.
 *
 * @param client the interface
 * @param keyTypes what the store for new keys takes
 * @param protection whether the log-in is by TLS
 */
record KeyUploadToAxis(CertificateClient client, Set<KeyType> keyTypes, Protection protection) implements KeyUpload {

    KeyUploadToAxis {
        keyTypes = Set.copyOf(keyTypes);
    }

    @Override
    public List<String> limits() {
        return protection.limits();
    }

    @Override
    public void upload(String id, List<X509Certificate> chain, PrivateKey key) throws DeviceException {
        protection.require();
        // the intermediates go into the trust list, as after a request
        client.upload(id, chain.getFirst(), key);
    }
}
