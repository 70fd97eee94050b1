// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fleetpki.pki.api.Fingerprint;

/** A certificate in JSON: what people compare and search for, not the whole of it. */
final class CertificateForm {

    /** Types of GeneralName (RFC 5280, 4.2.1.6) as {@link X509Certificate#getSubjectAlternativeNames()} numbers them. */
    private static final int DNS = 2;

    private static final int IP = 7;

    static void write(ObjectWriter json, X509Certificate certificate) {
        json.text("sha256", Fingerprint.of(certificate).hex());
        json.text("subject", certificate.getSubjectX500Principal().getName());
        json.text("issuer", certificate.getIssuerX500Principal().getName());
        json.text("serial", certificate.getSerialNumber().toString(16));
        json.text("notBefore", certificate.getNotBefore().toInstant().toString());
        json.text("notAfter", certificate.getNotAfter().toInstant().toString());
        json.texts("names", names(certificate));
    }

    /** The names that TLS clients compare. A device's certificate may be odd: then it has none, and is still shown. */
    private static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            for (List<?> name : all == null ? List.<List<?>>of() : all) {
                switch ((Integer) name.get(0)) {
                    case DNS -> names.add("DNS:" + name.get(1));
                    case IP -> names.add("IP:" + name.get(1));
                    default -> {}
                }
            }
        } catch (CertificateParsingException e) {
            return List.of();
        }
        return names;
    }

    private CertificateForm() {}
}
