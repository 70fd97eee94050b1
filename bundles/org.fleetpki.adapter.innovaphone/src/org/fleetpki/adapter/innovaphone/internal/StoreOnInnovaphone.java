// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.innovaphone.CertificateInfo;
import org.fleetpki.device.innovaphone.RequestForm;

/** The device's own certificate, and those of applications by their domain names. */
record StoreOnInnovaphone(CertificateModule module, Origins origins) implements CertificateStore {

    @Override
    public List<String> limits() {
        return List.of("The device's own certificate is not deleted but replaced by its default one.");
    }

    @Override
    public boolean isExperimental() {
        return true;
    }

    @Override
    public List<StoredCertificate> certificates() throws DeviceException {
        CertificateInfo info = module.info();
        List<StoredCertificate> all = new ArrayList<>();
        for (String target : new TreeSet<>(info.chains().keySet())) {
            List<X509Certificate> chain = module.chain(info, target);
            if (!chain.isEmpty()) {
                all.add(new StoredCertificate(target, chain.getFirst(), origins.ofChain(chain)));
            }
        }
        return all;
    }

    @Override
    public void delete(String id) throws DeviceException {
        String task = "delete the certificate '" + id + "'";
        if (id.equals(RequestForm.DEVICE)) {
            throw new DeviceException(new Failure.Rejected(
                    task, "it is in use; it can be discarded so that its default certificate comes back"));
        }
        if (module.info().chain(id).isEmpty()) {
            throw new DeviceException(new Failure.Rejected(task, "there is none of that name"));
        }
        module.channel().change(module.profile().command("servercert.clear", Map.of("target", id)), task);
    }
}
