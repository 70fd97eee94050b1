// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import javax.security.auth.x500.X500Principal;

/** What the device management service tells about a certificate. */
final class CertificateInformation {

    private CertificateInformation() {}

    static String markup(String id, X509Certificate certificate) {
        int length = switch (certificate.getPublicKey()) {
            case RSAKey rsa -> rsa.getModulus().bitLength();
            case ECKey ec -> ec.getParams().getCurve().getField().getFieldSize();
            default -> 0;
        };
        return Markup.element(
                "tds:CertificateInformation",
                Markup.text("tt:CertificateID", id),
                Markup.text("tt:IssuerDN", certificate.getIssuerX500Principal().getName(X500Principal.RFC2253)),
                Markup.text(
                        "tt:SubjectDN", certificate.getSubjectX500Principal().getName(X500Principal.RFC2253)),
                Markup.text("tt:KeyLength", length),
                Markup.text("tt:Version", certificate.getVersion()),
                Markup.text("tt:SerialNum", certificate.getSerialNumber().toString(16)),
                Markup.text("tt:SignatureAlgorithm", certificate.getSigAlgOID()),
                Markup.element(
                        "tt:Validity",
                        Markup.text("tt:From", certificate.getNotBefore().toInstant()),
                        Markup.text("tt:Until", certificate.getNotAfter().toInstant())));
    }
}
