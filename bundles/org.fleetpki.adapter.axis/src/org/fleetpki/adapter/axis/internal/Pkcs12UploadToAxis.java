// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Pkcs12Upload;
import org.fleetpki.pki.api.Secret;

/**
 * PKCS #12 files brought to the device.
 *
 * @param client the interface
 * @param protection whether the log-in is by TLS
 */
record Pkcs12UploadToAxis(CertificateClient client, Protection protection) implements Pkcs12Upload {

    @Override
    public List<String> limits() {
        return protection.limits();
    }

    @Override
    public boolean isExperimental() {
        return !client.isPkcs12Documented();
    }

    @Override
    public void upload(String id, byte[] file, Secret passphrase) throws DeviceException {
        protection.require();
        client.uploadPkcs12(id, file, passphrase);
    }
}
