// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import org.fleetpki.device.http.Soap;
import org.fleetpki.device.http.SoapFault;
import org.fleetpki.device.http.Xml;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.model.name.DistinguishedName;
import org.w3c.dom.Element;

/** Keys and requests by the SOAP service {@code certificates} (VAPIX, Certificate management API). */
final class KeyService {

    private static final ProfileData NAMES = ProfileData.read("soap-certificates.properties");

    /** As the vendor's examples write times, in universal time. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    /** The fault MaxNumberOfCertificatesFault of the vendor's list. */
    private static final String FULL = "MaxNumberOfCertificates";

    private final Exchange exchange;

    KeyService(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Have a key and a certificate for it made; returns the certificate. */
    X509Certificate create(
            String id,
            CertificateSubject subject,
            Optional<CertificateClient.Validity> validity,
            Duration patience,
            String task)
            throws DeviceException {
        Element request = request("CreateCertificate2");
        text(request, "Id", id);
        Element name = Xml.append(request, CertificateSets.CERTIFICATES, "acertificates:Subject");
        subjectFields(subject)
                .forEach((field, value) ->
                        Xml.append(name, WebServerTls.CERT, "acert:" + field).setTextContent(value));
        validity.ifPresent(times -> {
            text(request, "ValidNotBefore", time(times.from()));
            text(request, "ValidNotAfter", time(times.to()));
        });
        Element answer = call(request, task, Optional.of(patience));
        return certificate(base64(answer, "Certificate", "the certificate that it made"));
    }

    /** The request for a key, in DER: its own subject, and no alternative names. */
    byte[] request(String id, String task) throws DeviceException {
        Element request = request("GetPkcs10Request2");
        text(request, "Id", id);
        return base64(call(request, task, Optional.empty()), "Pkcs10Request", "a certificate request");
    }

    /** Bring a PKCS #12 file; the names of the parts are not published. */
    void loadPkcs12(String id, String file, Secret passphrase, String task) throws DeviceException {
        Element request = request(NAMES.text("pkcs12.operation"));
        text(request, NAMES.text("pkcs12.id"), id);
        text(request, NAMES.text("pkcs12.file"), file);
        char[] characters = passphrase.characters();
        try {
            text(request, NAMES.text("pkcs12.passphrase"), new String(characters));
            call(request, task, Optional.empty());
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private Element call(Element request, String task, Optional<Duration> patience) throws DeviceException {
        Request message = Soap.post(HttpsOnAxis.SERVICES, "", request);
        Response response = patience.isPresent() ? exchange.send(message, patience.get()) : exchange.send(message);
        return Soap.answer(response, fault -> failure(fault, task));
    }

    private static Failure failure(SoapFault fault, String task) {
        if (fault.words().contains("FIPS")) {
            return new Failure.Unsupported(
                    "upload of PKCS #12 files in FIPS mode",
                    fault.words() + "; bring certificate and key by themselves");
        }
        return new Failure.Rejected(task, words(fault));
    }

    private static String words(SoapFault fault) {
        return fault.words().contains(FULL) || fault.codes().stream().anyMatch(code -> code.contains(FULL))
                ? "it has no room for another certificate; delete one that nothing uses (" + fault.words() + ")"
                : fault.words();
    }

    /** The attributes that the service has fields for; the authority writes the others. */
    private static Map<String, String> subjectFields(CertificateSubject subject) {
        DistinguishedName name = DistinguishedName.of(subject.name());
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : NAMES.list("subject.fields")) {
            name.texts(NAMES.text("subject." + field)).stream()
                    .findFirst()
                    .ifPresent(value -> fields.put(field, value));
        }
        return fields;
    }

    private static byte[] base64(Element answer, String name, String what) throws DeviceException {
        Element element = Xml.child(answer, CertificateSets.CERTIFICATES, name)
                .orElseThrow(() -> new DeviceException(new Failure.Unexpected(what, "an answer without one")));
        String text = Xml.text(element).replaceAll("-----(BEGIN|END) [A-Z0-9 ]+-----", "");
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new DeviceException(new Failure.Unexpected(what + " in base64", "something else"), e);
        }
    }

    private static X509Certificate certificate(byte[] der) throws DeviceException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new DeviceException(
                    new Failure.Unexpected("the certificate that it made", "one that cannot be read"), e);
        }
    }

    private static Element request(String operation) {
        return Soap.request(CertificateSets.CERTIFICATES, "acertificates:" + operation);
    }

    private static void text(Element parent, String name, String text) {
        Xml.append(parent, CertificateSets.CERTIFICATES, "acertificates:" + name)
                .setTextContent(text);
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }
}
