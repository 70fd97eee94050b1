// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.onvif.DeviceCertificates;
import org.fleetpki.device.onvif.NamedCertificate;

/** The certificates by the deprecated operations, whose names are ours to choose. */
record StoreOnDevice(DeviceCertificates api) implements CertificateStore {

    @Override
    public List<StoredCertificate> certificates() throws DeviceException {
        return shown(api.certificates());
    }

    @Override
    public void delete(String id) throws DeviceException {
        String task = "delete '" + id + "'";
        if (find(id).isEmpty()) {
            throw new DeviceException(new Failure.Rejected(task, "it has no certificate of that name"));
        }
        Map<String, Boolean> status = api.status();
        if (status.getOrDefault(id, false)) {
            throw new DeviceException(new Failure.Rejected(task, "its web server uses the certificate"));
        }
        api.delete(List.of(id));
    }

    Optional<NamedCertificate> find(String id) throws DeviceException {
        return api.certificates().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    void requireFree(String id, String task) throws DeviceException {
        if (find(id).isPresent()) {
            throw new DeviceException(new Failure.Rejected(task, "the name is taken"));
        }
    }

    static List<StoredCertificate> shown(List<NamedCertificate> certificates) {
        return certificates.stream()
                .flatMap(each -> each.certificate().stream()
                        .map(certificate -> new StoredCertificate(each.id(), certificate, Aliases.origin(each.id()))))
                .toList();
    }
}
