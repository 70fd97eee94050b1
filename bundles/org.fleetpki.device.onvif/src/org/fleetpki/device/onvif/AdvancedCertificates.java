// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.pki.api.CertificateSubject;
import org.w3c.dom.Element;

/** Requests and certificates in the key store (ONVIF Advanced Security specification, section 5.2.3). */
public final class AdvancedCertificates {

    private final OnvifService service;

    AdvancedCertificates(OnvifService service) {
        this.service = service;
    }

    /**
     * A certificate in the key store.
     *
     * @param id the device's own name for it
     * @param keyId the key that it belongs to, with or without a private half
     * @param alias the name that was given to it; may be empty
     * @param encoded as the device gave it, in DER
     * @param hasPrivateKey whether the private key is there, if the device tells
     */
    public record Stored(String id, String keyId, String alias, byte[] encoded, Optional<Boolean> hasPrivateKey) {

        public Stored {
            encoded = encoded.clone();
        }

        @Override
        public byte[] encoded() {
            return encoded.clone();
        }

        /** The certificate; empty if it cannot be read. */
        public Optional<X509Certificate> certificate() {
            return Answer.certificate(encoded);
        }
    }

    /** A request (PKCS #10, in DER) for a key, with the alternative names as an extension that is asked for. */
    public byte[] request(String keyId, CertificateSubject subject, SignatureAlgorithm algorithm)
            throws DeviceException {
        OnvifCall call = service.call("CreatePKCS10CSR", "write a request for the key '" + keyId + "'");
        SubjectWriter writer = new SubjectWriter(call);
        writer.write(call.child("Subject"), subject.name());
        call.text("KeyID", keyId);
        if (!subject.alternativeNames().isEmpty()) {
            Element attribute = call.child("CSRAttribute");
            writer.alternativeNames(call.child(attribute, "X509v3Extension"), subject.alternativeNames());
        }
        algorithm(call, algorithm);
        return call.send().binary("PKCS10CSR");
    }

    /**
     * Have the device sign a certificate for a key with that key.
     *
     * @param from by the device's own clock
     * @param until by the device's own clock
     * @return the device's own name for it
     */
    public String createSelfSigned(
            String keyId,
            String alias,
            CertificateSubject subject,
            Instant from,
            Instant until,
            SignatureAlgorithm algorithm)
            throws DeviceException {
        OnvifCall call = service.call("CreateSelfSignedCertificate", "make a self-signed certificate '" + alias + "'")
                .text("X509Version", "3");
        SubjectWriter writer = new SubjectWriter(call);
        writer.write(call.child("Subject"), subject.name());
        call.text("KeyID", keyId)
                .optional("Alias", alias)
                .text("notValidBefore", DeviceCertificates.dateTime(from))
                .text("notValidAfter", DeviceCertificates.dateTime(until));
        algorithm(call, algorithm);
        if (!subject.alternativeNames().isEmpty()) {
            writer.alternativeNames(call.child("Extension"), subject.alternativeNames());
        }
        return call.send().id("CertificateID");
    }

    private static void algorithm(OnvifCall call, SignatureAlgorithm algorithm) {
        Element element = call.child("SignatureAlgorithm");
        call.child(element, "algorithm").setTextContent(algorithm.oid());
        algorithm
                .parameters()
                .ifPresent(der -> call.child(element, "parameters").setTextContent(OnvifCall.base64(der)));
    }

    /**
     * What became of a certificate.
     *
     * @param id the device's own name for it
     * @param keyId the key that it was linked to
     */
    public record Uploaded(String id, String keyId) {}

    /**
     * Give the device a certificate. It is linked to the key with the same public half; where there is none, one without a
     * private half is made of it.
     *
     * @param keyRequired refuse it unless the private half is there
     */
    public Uploaded upload(X509Certificate certificate, String alias, boolean keyRequired) throws DeviceException {
        Answer answer = service.call("UploadCertificate", "take the certificate '" + alias + "'")
                .binary("Certificate", NamedCertificate.der(certificate))
                .optional("Alias", alias)
                .flag("PrivateKeyRequired", keyRequired)
                .send();
        return new Uploaded(answer.id("CertificateID"), answer.id("KeyID"));
    }

    /** One certificate. */
    public Stored get(String id) throws DeviceException {
        return read(service.call("GetCertificate", "show the certificate '" + id + "'")
                .text("CertificateID", id)
                .send()
                .child("Certificate"));
    }

    /** All certificates. */
    public List<Stored> all() throws DeviceException {
        List<Stored> all = new ArrayList<>();
        for (Answer each : service.call("GetAllCertificates", "list its certificates")
                .send()
                .all("Certificate")) {
            all.add(read(each));
        }
        return all;
    }

    /** Delete a certificate; its key stays. */
    public void delete(String id) throws DeviceException {
        service.call("DeleteCertificate", "delete the certificate '" + id + "'")
                .text("CertificateID", id)
                .send();
    }

    private static Stored read(Answer entry) throws DeviceException {
        String told = entry.optional("HasPrivateKey");
        return new Stored(
                entry.id("CertificateID"),
                entry.id("KeyID"),
                entry.optional("Alias"),
                entry.binary("CertificateContent"),
                told.isEmpty() ? Optional.empty() : Optional.of(Answer.isTrue(told)));
    }
}
