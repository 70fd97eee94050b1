// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the certificates in a text of RFC 7468, however many; one that does not parse hides no other. */
final class PemCertificates {

    private static final System.Logger LOG = System.getLogger(PemCertificates.class.getName());

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN (?:X509 )?CERTIFICATE-----([^-]*)-----END ");

    static List<X509Certificate> read(String text) {
        List<X509Certificate> certificates = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            certificate(blocks.group(1)).ifPresent(certificates::add);
        }
        return certificates;
    }

    private static Optional<X509Certificate> certificate(String base64) {
        try {
            return Optional.of(parse(Base64.getMimeDecoder().decode(base64)));
        } catch (CertificateException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "a certificate that cannot be read is left out", e);
            return Optional.empty();
        }
    }

    /** Read one in DER. */
    static X509Certificate parse(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private PemCertificates() {}
}
