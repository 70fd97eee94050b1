// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.onvif.DeviceCertificates;
import org.fleetpki.device.onvif.NamedCertificate;
import org.fleetpki.device.onvif.OnvifTransport;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;

/**
 * Firmware 5.70 to 11.5: keys and requests by the AXIS service, everything else by the certificate operations of ONVIF,
 * both at one address. Which kind of key is made cannot be chosen.
 */
final class SoapCertificates implements CertificateClient {

    /** What the key of a certificate is in this line. */
    static final KeyType KEY = KeyType.RSA_2048;

    /** Longer names are cut or refused by old firmware. */
    private static final int LONGEST_ID = 32;

    private final KeyService keys;
    private final DeviceCertificates certificates;

    /** @param user for failures of the log-in */
    SoapCertificates(Exchange exchange, String user) {
        this.keys = new KeyService(exchange);
        this.certificates = new DeviceCertificates(OnvifTransport.over(exchange, user), HttpsOnAxis.SERVICES);
    }

    @Override
    public Set<KeyType> keyTypes() {
        return Set.of(KEY);
    }

    @Override
    public List<StoredCertificate> certificates() throws DeviceException {
        return read(certificates.certificates());
    }

    @Override
    public List<StoredCertificate> authorities() throws DeviceException {
        return read(certificates.authorities());
    }

    /** The device says which key it has made; one that was not asked for is deleted again. */
    @Override
    public void create(
            String id, KeyType type, CertificateSubject subject, Optional<Validity> validity, Duration patience)
            throws DeviceException {
        String task = "make a " + type.id() + " key named '" + id + "'";
        requireShort(id, task);
        if (type != KEY) {
            throw new DeviceException(new Failure.Rejected(task, "its firmware makes " + KEY.id() + " keys only"));
        }
        X509Certificate made = keys.create(id, subject, validity, patience, task);
        Optional<KeyType> kind = KeyType.of(made.getPublicKey());
        if (!kind.equals(Optional.of(type))) {
            deleteCertificate(id);
            throw new DeviceException(new Failure.Rejected(
                    task,
                    "it made " + kind.map(other -> "a " + other.id() + " key").orElse("a key of another kind")));
        }
    }

    @Override
    public boolean writesAlternativeNames() {
        return false;
    }

    @Override
    public byte[] request(String id, CertificateSubject subject) throws DeviceException {
        return keys.request(id, "write a request for '" + id + "'");
    }

    /**
     * Install the answer to a request. That the device compares the keys is documented by nobody, so they are compared
     * here; and as this operation was never seen on a device, what is there afterwards is read.
     */
    @Override
    public void replace(String id, X509Certificate certificate) throws DeviceException {
        String task = "install a certificate for '" + id + "'";
        X509Certificate before = find(id).orElseThrow(() -> rejected(task, "it has no key of that name"));
        if (!before.getPublicKey().equals(certificate.getPublicKey())) {
            throw rejected(task, "the certificate does not belong to the key of that name");
        }
        certificates.load(List.of(NamedCertificate.of(id, certificate)));
        if (!find(id).equals(Optional.of(certificate))) {
            throw rejected(task, "it said that all went well and has kept the old certificate");
        }
    }

    /** That the device compares certificate and key is documented by nobody, so they are compared here. */
    @Override
    public void upload(String id, X509Certificate certificate, PrivateKey key) throws DeviceException {
        String task = "take a certificate with its key as '" + id + "'";
        requireShort(id, task);
        if (find(id).isPresent()) {
            throw rejected(task, "it has a certificate of that name");
        }
        if (!KeyPairs.belong(certificate, key)) {
            throw rejected(task, "the certificate does not belong to the key");
        }
        byte[] der = PrivateKeyText.der(key);
        try {
            certificates.loadWithPrivateKey(id, certificate, der);
        } finally {
            Arrays.fill(der, (byte) 0);
        }
    }

    @Override
    public boolean isPkcs12Documented() {
        return false;
    }

    @Override
    public void uploadPkcs12(String id, byte[] file, Secret passphrase) throws DeviceException {
        String task = "take a PKCS #12 file as '" + id + "'";
        requireShort(id, task);
        keys.loadPkcs12(id, Base64.getEncoder().encodeToString(file), passphrase, task);
    }

    @Override
    public void addAuthority(String id, X509Certificate certificate) throws DeviceException {
        certificates.loadAuthorities(List.of(NamedCertificate.of(id, certificate)));
    }

    /** One that is not there is refused here, as devices say nothing to that. */
    @Override
    public void deleteCertificate(String id) throws DeviceException {
        delete(id, certificates());
    }

    @Override
    public void deleteAuthority(String id) throws DeviceException {
        delete(id, authorities());
    }

    private void delete(String id, List<StoredCertificate> present) throws DeviceException {
        if (present.stream().noneMatch(stored -> stored.id().equals(id))) {
            throw rejected("delete '" + id + "'", "it has no certificate of that name");
        }
        certificates.delete(List.of(id));
    }

    private Optional<X509Certificate> find(String id) throws DeviceException {
        return certificates().stream()
                .filter(stored -> stored.id().equals(id))
                .map(StoredCertificate::certificate)
                .findFirst();
    }

    private static List<StoredCertificate> read(List<NamedCertificate> listed) {
        return listed.stream()
                .flatMap(each -> StoredEntry.read(each.id(), each.encoded()).stream())
                .toList();
    }

    private static void requireShort(String id, String task) throws DeviceException {
        if (id.length() > LONGEST_ID) {
            throw rejected(task, "names end after " + LONGEST_ID + " characters in its firmware");
        }
    }

    private static DeviceException rejected(String task, String why) {
        return new DeviceException(new Failure.Rejected(task, why));
    }
}
