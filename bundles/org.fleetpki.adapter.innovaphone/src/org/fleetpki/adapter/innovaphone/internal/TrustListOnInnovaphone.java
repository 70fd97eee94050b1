// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.device.innovaphone.ListedCertificate;
import org.fleetpki.device.innovaphone.ModuleCommand;

/** What the device accepts for TLS connections: authorities and single peers. */
record TrustListOnInnovaphone(CertificateModule module, Origins origins) implements TrustList {

    @Override
    public List<String> limits() {
        return List.of(
                "TLS connections that stand are not closed when a certificate is removed.",
                "A certificate with a critical extension that the device does not know is never accepted.");
    }

    @Override
    public boolean isExperimental() {
        return true;
    }

    @Override
    public List<StoredCertificate> trusted() throws DeviceException {
        Map<String, X509Certificate> list = new LinkedHashMap<>();
        for (ListedCertificate listed : module.info().trusted()) {
            list.put(listed.id(), module.trusted(listed.id()));
        }
        return list.entrySet().stream()
                .map(entry -> new StoredCertificate(
                        entry.getKey(), entry.getValue(), origins.ofTrusted(entry.getValue(), list.values())))
                .toList();
    }

    @Override
    public String add(X509Certificate certificate) throws DeviceException {
        Optional<String> known = idOf(certificate);
        if (known.isPresent()) {
            return known.get();
        }
        module.trust(List.of(certificate), "trust " + certificate.getSubjectX500Principal());
        origins.bring(certificate);
        return idOf(certificate)
                .orElseThrow(() -> new DeviceException(
                        new Failure.Unexpected("a trust list with the new certificate", "one without it")));
    }

    @Override
    public void remove(String id) throws DeviceException {
        String task = "no longer trust '" + id + "'";
        StoredCertificate stored = trusted().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DeviceException(new Failure.Rejected(task, "there is none of that name")));
        if (stored.origin() == Origin.FACTORY) {
            throw new DeviceException(new Failure.Rejected(task, "the maker put it there"));
        }
        remove(List.of(id), task);
    }

    /** In one command, as far as nothing of the maker's is in the list. */
    @Override
    public void clear() throws DeviceException {
        List<StoredCertificate> all = trusted();
        List<String> removable = all.stream()
                .filter(each -> each.origin() != Origin.FACTORY)
                .map(StoredCertificate::id)
                .toList();
        String task = "empty its trust list";
        if (removable.size() == all.size()) {
            module.channel().change(module.profile().command("trusted.clear", Map.of()), task);
        } else if (!removable.isEmpty()) {
            remove(removable, task);
        }
    }

    private void remove(List<String> ids, String task) throws DeviceException {
        ModuleCommand command = module.profile().commandOfAll("trusted.remove", Map.of("id", ids));
        module.channel().change(command, task);
    }

    private Optional<String> idOf(X509Certificate certificate) throws DeviceException {
        return trusted().stream()
                .filter(stored -> stored.certificate().equals(certificate))
                .map(StoredCertificate::id)
                .findFirst();
    }
}
