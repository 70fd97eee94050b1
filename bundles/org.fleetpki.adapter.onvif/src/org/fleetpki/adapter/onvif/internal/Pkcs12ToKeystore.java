// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Pkcs12Upload;
import org.fleetpki.pki.api.Secret;

/** A PKCS #12 file. The certification path that the device makes of it has the same name as the key. */
record Pkcs12ToKeystore(Keystore keystore, boolean encrypted) implements Pkcs12Upload {

    @Override
    public void upload(String id, byte[] file, Secret passphrase) throws DeviceException {
        Encryption.require(encrypted);
        CsrOnKeystore.requireFree(keystore, id, "take the file '" + id + "'");
        keystore.security().keys().uploadPkcs12(file, Aliases.ofPath(id), id, passphrase);
    }
}
