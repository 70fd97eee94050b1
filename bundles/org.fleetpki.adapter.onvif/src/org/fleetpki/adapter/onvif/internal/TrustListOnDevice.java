// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.device.onvif.DeviceCertificates;
import org.fleetpki.device.onvif.NamedCertificate;

/** The certificates of authorities by the deprecated operations. */
record TrustListOnDevice(DeviceCertificates api) implements TrustList {

    @Override
    public List<String> limits() {
        return List.of("Whether the device serves these with its own certificate is up to the device.");
    }

    @Override
    public List<StoredCertificate> trusted() throws DeviceException {
        return StoreOnDevice.shown(api.authorities());
    }

    @Override
    public String add(X509Certificate certificate) throws DeviceException {
        for (StoredCertificate known : trusted()) {
            if (known.certificate().equals(certificate)) {
                return known.id();
            }
        }
        String id = Aliases.ofAuthority(certificate);
        api.loadAuthorities(List.of(NamedCertificate.of(id, certificate)));
        return id;
    }

    @Override
    public void remove(String id) throws DeviceException {
        if (trusted().stream().noneMatch(known -> known.id().equals(id))) {
            throw new DeviceException(
                    new Failure.Rejected("delete '" + id + "'", "it has no certificate of that name"));
        }
        api.delete(List.of(id));
    }
}
