// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.onvif.DeviceCertificates;
import org.fleetpki.device.onvif.NamedCertificate;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;

/** Keys made in the device by the deprecated operations: always with a self-signed certificate, of a kind it chooses. */
record KeysOnDevice(StoreOnDevice store, DeviceCertificates api, Settings settings, Duration patience)
        implements CsrOnDevice {

    @Override
    public Cost cost() {
        return new Cost(Duration.ZERO, Duration.ofSeconds(30), "the device makes the key while it is waited for");
    }

    @Override
    public List<String> limits() {
        return List.of(
                "The device chooses the kind of key; " + settings.keyType().id() + " is expected by the setting "
                        + Settings.KEY + ".",
                "Requests carry no alternative names; the authority adds them when it signs.",
                "Distinguished names are written in a form that the setting " + Settings.SUBJECT + " chooses.");
    }

    @Override
    public Set<KeyType> keyTypes() {
        return Set.of(settings.keyType());
    }

    @Override
    public boolean writesAlternativeNames() {
        return false;
    }

    @Override
    public void createKey(String id, KeyType type, CertificateSubject subject) throws DeviceException {
        String task = "make a " + type.id() + " key named '" + id + "'";
        store.requireFree(id, task);
        NamedCertificate made =
                api.create(id, settings.subject().write(subject.name()), Optional.empty(), Optional.empty(), patience);
        Optional<KeyType> kind = made.certificate().flatMap(certificate -> KeyType.of(certificate.getPublicKey()));
        if (kind.isPresent() && kind.get() != type) {
            api.delete(List.of(made.id()));
            throw new DeviceException(new Failure.Rejected(
                    task,
                    "it makes " + kind.get().id() + " keys; set " + Settings.KEY + " to that if they are good enough"));
        }
    }

    @Override
    public byte[] request(String id, CertificateSubject subject) throws DeviceException {
        if (store.find(id).isEmpty()) {
            throw new DeviceException(
                    new Failure.Rejected("write a request for '" + id + "'", "it has no key of that name"));
        }
        return api.request(id, settings.subject().write(subject.name()));
    }

    @Override
    public void install(String id, List<X509Certificate> chain) throws DeviceException {
        X509Certificate leaf = chain.getFirst();
        String task = "install a certificate for '" + id + "'";
        NamedCertificate present = store.find(id)
                .orElseThrow(() -> new DeviceException(new Failure.Rejected(task, "it has no key of that name")));
        // some devices take any certificate here, and lose the key
        if (present.certificate()
                .filter(known -> !known.getPublicKey().equals(leaf.getPublicKey()))
                .isPresent()) {
            throw new DeviceException(new Failure.Rejected(task, "it belongs to another key"));
        }
        api.load(List.of(NamedCertificate.of(id, leaf)));
    }
}
