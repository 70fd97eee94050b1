// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetpki.adapter.onvif.internal.Keystore.Content;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.onvif.AdvancedCertificates.Stored;
import org.fleetpki.device.onvif.AdvancedCertificates.Uploaded;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;

/**
 * Keys made in the device, and requests for them. A new key gets a self-signed certificate where the device makes one, so
 * that it is in the list of certificates under its name; the issued certificate takes its place.
 */
record CsrOnKeystore(Keystore keystore, KeyMaking making) implements CsrOnDevice {

    private static final Duration PLACE_HOLDER = Duration.ofDays(366);

    @Override
    public Cost cost() {
        return new Cost(Duration.ZERO, Duration.ofSeconds(30), "the device makes the key in the background");
    }

    @Override
    public List<String> limits() {
        return making.limits();
    }

    @Override
    public Set<KeyType> keyTypes() {
        return making.requestTypes();
    }

    @Override
    public void createKey(String id, KeyType type, CertificateSubject subject) throws DeviceException {
        requireFree(keystore, id, "make a " + type.id() + " key named '" + id + "'");
        String keyId = making.make(id, type);
        if (!making.selfSignedTypes().contains(type)) {
            return;
        }
        try {
            making.selfSign(keyId, Aliases.WAITING, type, subject, PLACE_HOLDER);
        } catch (DeviceException e) {
            making.discard(keyId);
            throw e;
        }
    }

    static void requireFree(Keystore keystore, String id, String task) throws DeviceException {
        if (keystore.read().isTaken(id)) {
            throw new DeviceException(new Failure.Rejected(task, "the name is taken"));
        }
    }

    @Override
    public byte[] request(String id, CertificateSubject subject) throws DeviceException {
        Content content = keystore.read();
        String keyId = Keystore.keyOf(content, id);
        return request(keystore, making, keyId, type(content, id), subject);
    }

    /** A key without a certificate does not tell its kind: both families of signatures are tried then. */
    static byte[] request(
            Keystore keystore, KeyMaking making, String keyId, Optional<KeyType> type, CertificateSubject subject)
            throws DeviceException {
        List<KeyType> kinds = type.isPresent() ? List.of(type.get()) : List.of(KeyType.RSA_2048, KeyType.EC_P256);
        DeviceException refusal = null;
        for (KeyType kind : kinds) {
            try {
                return keystore.security().certificates().request(keyId, subject, making.algorithm(kind));
            } catch (DeviceException e) {
                if (!(e.failure() instanceof Failure.Rejected) && !(e.failure() instanceof Failure.Unsupported)) {
                    throw e;
                }
                refusal = refusal == null ? e : refusal;
            }
        }
        throw refusal;
    }

    private static Optional<KeyType> type(Content content, String id) {
        return content.entry(id).flatMap(Entry::certificate).flatMap(each -> KeyType.of(each.getPublicKey()));
    }

    @Override
    public void install(String id, List<X509Certificate> chain) throws DeviceException {
        Content content = keystore.read();
        String task = "install a certificate for '" + id + "'";
        String keyId = Keystore.keyOf(content, id);
        X509Certificate leaf = chain.getFirst();
        Optional<Entry> entry = content.entry(id);
        if (entry.isPresent()
                && entry.get().all().stream()
                        .anyMatch(each -> each.certificate().stream().anyMatch(leaf::equals))) {
            return; // a run that is repeated
        }
        boolean foreign = entry.flatMap(Entry::certificate)
                .filter(present -> !present.getPublicKey().equals(leaf.getPublicKey()))
                .isPresent();
        if (foreign) {
            throw new DeviceException(new Failure.Rejected(task, "it belongs to another key"));
        }
        List<Stored> outdated = entry.map(Entry::all).orElse(List.of()).stream()
                .filter(each -> each.certificate().filter(Entry::isSelfIssued).isPresent())
                .toList();
        boolean full = making.can()
                .certificates()
                .filter(most -> count(content) >= most)
                .isPresent();
        if (full) {
            delete(outdated);
        }
        Uploaded uploaded = keystore.security().certificates().upload(leaf, id, true);
        if (!uploaded.keyId().equals(keyId)) {
            keystore.security().certificates().delete(uploaded.id());
            throw new DeviceException(new Failure.Rejected(task, "it belongs to another key"));
        }
        if (!full) {
            delete(outdated);
        }
    }

    private static int count(Content content) {
        return Stream.concat(content.entries().stream(), content.others().stream())
                .mapToInt(entry -> entry.all().size())
                .sum();
    }

    /** One that is still served stays, which is no harm: the issued one counts. */
    private void delete(List<Stored> outdated) throws DeviceException {
        for (Stored each : outdated) {
            try {
                keystore.security().certificates().delete(each.id());
            } catch (DeviceException e) {
                if (!(e.failure() instanceof Failure.Rejected)) {
                    throw e;
                }
            }
        }
    }
}
