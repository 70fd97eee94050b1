// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.device.webform.internal.profile.Spec;
import org.fleetpki.pki.api.Fingerprint;

/** The certificates that the device trusts. */
record TrustByProfile(StoreByProfile list, Wire wire) implements TrustList, ByProfile {

    private static final int FINGERPRINT_DIGITS = 16;

    @Override
    public Spec spec() {
        return list.spec();
    }

    @Override
    public List<StoredCertificate> trusted() throws DeviceException {
        return list.certificates();
    }

    @Override
    public String add(X509Certificate certificate) throws DeviceException {
        for (StoredCertificate known : trusted()) {
            if (known.certificate().equals(certificate)) {
                return known.id();
            }
        }
        String task = "add the authority " + certificate.getSubjectX500Principal();
        if (list.spec().add().isEmpty()) {
            throw new DeviceException(new Failure.Unsupported("way to add authorities", "its profile describes none"));
        }
        String id = "fleetpki-ca-" + Fingerprint.of(certificate).hex().substring(0, FINGERPRINT_DIGITS);
        wire.run(list.spec().add(), Subjects.of(List.of(certificate)).with("id", id), task);
        // a device may give it a name of its own
        return trusted().stream()
                .filter(stored -> stored.certificate().equals(certificate))
                .map(StoredCertificate::id)
                .findFirst()
                .orElseThrow(() -> new DeviceException(
                        new Failure.Rejected(task, "it said yes, and does not list it afterwards")));
    }

    @Override
    public void remove(String id) throws DeviceException {
        list.delete(id);
    }
}
