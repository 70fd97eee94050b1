// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.sim.Pem;

/** Reads files with certificates: DER, or PEM with one or several. */
final class CertificateFiles {

    private CertificateFiles() {}

    /** @throws CommandException if there is none, or one cannot be read */
    static List<X509Certificate> certificates(byte[] file) throws CommandException {
        String text = text(file);
        try {
            List<X509Certificate> certificates = text.contains("-----BEGIN") ? Pem.certificates(text) : der(file);
            if (certificates.isEmpty()) {
                throw new CommandException("there is no certificate in the file");
            }
            return certificates;
        } catch (IOException | CertificateException e) {
            throw new CommandException("the certificate cannot be read");
        }
    }

    static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static List<X509Certificate> der(byte[] file) throws CertificateException {
        return List.of((X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(file)));
    }
}
