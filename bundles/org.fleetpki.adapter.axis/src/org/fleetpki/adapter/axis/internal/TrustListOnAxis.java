// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.TrustList;

/** The certificates of authorities, each one by itself: the device takes no file with several. */
record TrustListOnAxis(CertificateClient client) implements TrustList {

    @Override
    public List<StoredCertificate> trusted() throws DeviceException {
        return client.authorities();
    }

    @Override
    public String add(X509Certificate certificate) throws DeviceException {
        for (StoredCertificate known : trusted()) {
            if (known.certificate().equals(certificate)) {
                return known.id();
            }
        }
        String alias = Aliases.ofAuthority(certificate);
        client.addAuthority(alias, certificate);
        return alias;
    }

    @Override
    public void remove(String id) throws DeviceException {
        if (Aliases.isFactory(id)) {
            throw new DeviceException(
                    new Failure.Rejected("delete '" + id + "'", "it belongs to the identity of the device"));
        }
        client.deleteAuthority(id);
    }
}
