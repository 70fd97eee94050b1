// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.Xml;
import org.w3c.dom.Element;

/** Those operations on certificates of ONVIF device management that AXIS devices have beside their own service. */
final class OnvifCertificates {

    static final String NAMESPACE = "http://www.onvif.org/ver10/device/wsdl";
    static final String TYPES = "http://www.onvif.org/ver10/schema";

    private static final int LONGEST_ID = 32;

    private final Room room;
    private final SoapAnswers answers;

    OnvifCertificates(Room room, SoapAnswers answers) {
        this.room = room;
        this.answers = answers;
    }

    Answer act(Element operation, AxisState state) throws SoapFault {
        String name = operation.getLocalName();
        return switch (name) {
            case "GetCertificates" -> SoapAnswers.read(response(name, certificates(state)));
            case "GetCACertificates" -> SoapAnswers.read(response(name, authorities(state)));
            case "GetCertificatesStatus" -> SoapAnswers.read(response(name, status(state)));
            case "GetCertificateInformation" -> SoapAnswers.read(response(name, information(operation, state)));
            case "LoadCertificates" -> load(operation, state);
            case "LoadCertificateWithPrivateKey" -> loadWithKey(operation, state);
            case "LoadCACertificates" -> loadAuthorities(operation, state);
            case "DeleteCertificates" -> delete(operation, state);
            default -> throw SoapFault.actionNotSupported();
        };
    }

    private static String response(String operation, String contents) {
        return "<tds:%1$sResponse>%2$s</tds:%1$sResponse>".formatted(operation, contents);
    }

    private static String certificate(String element, String id, X509Certificate certificate) {
        return "<tds:%1$s><tt:CertificateID>%2$s</tt:CertificateID><tt:Certificate><tt:Data>%3$s</tt:Data></tt:Certificate></tds:%1$s>"
                .formatted(element, Xml.escape(id), CertificateService.base64(certificate));
    }

    private static String certificates(AxisState state) {
        StringBuilder all = new StringBuilder();
        state.certificates().forEach((id, entry) -> all.append(certificate("NvtCertificate", id, entry.certificate())));
        return all.toString();
    }

    private static String authorities(AxisState state) {
        StringBuilder all = new StringBuilder();
        state.authorities().forEach((id, authority) -> all.append(certificate("CACertificate", id, authority)));
        return all.toString();
    }

    /** True for the certificate of the web server. */
    private static String status(AxisState state) {
        StringBuilder all = new StringBuilder();
        state.certificates()
                .keySet()
                .forEach(id -> all.append(
                        "<tds:CertificateStatus><tt:CertificateID>%s</tt:CertificateID><tt:Status>%s</tt:Status></tds:CertificateStatus>"
                                .formatted(
                                        Xml.escape(id),
                                        state.webServer().certificates().contains(id))));
        return all.toString();
    }

    private static String information(Element operation, AxisState state) throws SoapFault {
        String id = Elements.text(Elements.required(operation, NAMESPACE, "CertificateID"));
        X509Certificate certificate = Optional.ofNullable(state.certificates().get(id))
                .map(KeyEntry::certificate)
                .or(() -> Optional.ofNullable(state.authorities().get(id)))
                .orElseThrow(() -> unknown(id));
        int length = switch (certificate.getPublicKey()) {
            case RSAKey rsa -> rsa.getModulus().bitLength();
            case ECKey ec -> ec.getParams().getCurve().getField().getFieldSize();
            default -> 0;
        };
        return "<tds:CertificateInformation>" + text("CertificateID", id)
                + text("IssuerDN", certificate.getIssuerX500Principal().getName(X500Principal.RFC2253))
                + text("SubjectDN", certificate.getSubjectX500Principal().getName(X500Principal.RFC2253))
                + text("KeyLength", String.valueOf(length))
                + text("Version", String.valueOf(certificate.getVersion()))
                + text("SerialNum", certificate.getSerialNumber().toString(16))
                + text("SignatureAlgorithm", certificate.getSigAlgName())
                + "<tt:Validity>"
                + text("From", certificate.getNotBefore().toInstant().toString())
                + text("Until", certificate.getNotAfter().toInstant().toString()) + "</tt:Validity>"
                + "<tt:Extension><acert:CertificatePEM>" + Pem.of(certificate)
                + "</acert:CertificatePEM></tt:Extension></tds:CertificateInformation>";
    }

    private static String text(String name, String text) {
        return "<tt:%1$s>%2$s</tt:%1$s>".formatted(name, Xml.escape(text));
    }

    private static SoapFault unknown(String id) {
        return SoapFault.invalidValue("There is no certificate " + id);
    }

    /** Install certificates for keys that are here, each under the id of its key. */
    private Answer load(Element operation, AxisState state) throws SoapFault {
        AxisState next = state;
        for (Element loaded : some(operation, "NVTCertificate")) {
            String id = id(loaded);
            X509Certificate certificate = certificate(loaded);
            KeyEntry entry = Optional.ofNullable(next.certificates().get(id)).orElseThrow(() -> unknown(id));
            if (entry.factory()
                    || !certificate.getPublicKey().equals(entry.certificate().getPublicKey())) {
                throw SoapFault.certificates("CertificateFormatFault", "The certificate is not for the key of " + id);
            }
            next = next.with(entry.with(certificate));
        }
        return answers.changed(next, response("LoadCertificates", ""));
    }

    private Answer loadWithKey(Element operation, AxisState state) throws SoapFault {
        AxisState next = state;
        for (Element loaded : some(operation, "CertificateWithPrivateKey")) {
            String id = CertificateService.free(id(loaded), room, next);
            X509Certificate certificate = certificate(loaded);
            PrivateKey key = key(Elements.required(Elements.required(loaded, TYPES, "PrivateKey"), TYPES, "Data"));
            if (!Pem.match(key, certificate.getPublicKey())) {
                throw SoapFault.certificates("CertificateFormatFault", "The key is not that of the certificate");
            }
            next = next.with(new KeyEntry(id, certificate, key, next.keystore(), false));
        }
        return answers.changed(next, response("LoadCertificateWithPrivateKey", ""));
    }

    /** In PKCS #8 or PKCS #1. */
    private static PrivateKey key(Element data) throws SoapFault {
        byte[] der = Elements.octets(data);
        for (String label : List.of("PRIVATE KEY", "RSA PRIVATE KEY")) {
            try {
                return Pem.privateKey(Pem.block(label, der)).orElseThrow(IOException::new);
            } catch (IOException e) {
                // Not this form; perhaps the next.
            }
        }
        throw SoapFault.certificates("CertificateFormatFault", "The private key cannot be read");
    }

    private Answer loadAuthorities(Element operation, AxisState state) throws SoapFault {
        AxisState next = state;
        for (Element loaded : some(operation, "CACertificate")) {
            String id = id(loaded);
            if (id.isEmpty() || next.knows(id)) {
                throw SoapFault.certificates("CertificateIdInUseFault", "The id is taken: " + id);
            }
            if (!room.forAuthority()) {
                throw SoapFault.certificates("MaxNumberOfCertificatesFault", "There is no room for a certificate");
            }
            next = next.withAuthority(id, certificate(loaded));
        }
        return answers.changed(next, response("LoadCACertificates", ""));
    }

    private static List<Element> some(Element operation, String name) throws SoapFault {
        Elements.only(operation, NAMESPACE, name);
        Elements.required(operation, NAMESPACE, name);
        return Elements.all(operation, NAMESPACE, name);
    }

    private static String id(Element loaded) throws SoapFault {
        String id = Elements.text(Elements.required(loaded, TYPES, "CertificateID"));
        if (id.length() > LONGEST_ID) {
            throw SoapFault.invalidValue("The id has more than " + LONGEST_ID + " characters");
        }
        return id;
    }

    private static X509Certificate certificate(Element loaded) throws SoapFault {
        byte[] der = Elements.octets(Elements.required(Elements.required(loaded, TYPES, "Certificate"), TYPES, "Data"));
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw SoapFault.certificates("CertificateFormatFault", "The certificate cannot be read");
        }
    }

    private Answer delete(Element operation, AxisState state) throws SoapFault {
        AxisState next = state;
        for (Element named : some(operation, "CertificateID")) {
            String id = Elements.text(named);
            if (!next.knows(id)) {
                throw unknown(id);
            }
            KeyEntry entry = next.certificates().get(id);
            if (next.uses(id) || entry != null && entry.factory()) {
                throw SoapFault.certificates("CertificateInUseFault", id + " is in use, or of the factory");
            }
            next = next.without(id);
        }
        return answers.changed(next, response("DeleteCertificates", ""));
    }
}
