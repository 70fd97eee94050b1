// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.util.List;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;

/** The certificates with a key. */
record StoreOnAxis(CertificateClient client) implements CertificateStore {

    @Override
    public List<StoredCertificate> certificates() throws DeviceException {
        return client.certificates();
    }

    @Override
    public void delete(String id) throws DeviceException {
        // the identity of the factory cannot be made again, so this is not left to the device
        if (Aliases.isFactory(id)) {
            throw new DeviceException(
                    new Failure.Rejected("delete '" + id + "'", "it is the identity that the maker gave the device"));
        }
        client.deleteCertificate(id);
    }
}
