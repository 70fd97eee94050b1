// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.fleetpki.pki.api.Fingerprint;

/** Each certificate once, in DER, by its SHA-256 fingerprint. */
final class CertificateTable {

    /** Keep a certificate unless it is there; tell its key. */
    static String put(Connection connection, X509Certificate certificate) throws SQLException {
        String sha256 = Fingerprint.of(certificate).hex();
        try (PreparedStatement insert =
                connection.prepareStatement("insert into certificate values (?, ?) on conflict do nothing")) {
            insert.setString(1, sha256);
            insert.setBytes(2, certificate.getEncoded());
            insert.executeUpdate();
            return sha256;
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has an encoding", e);
        }
    }

    static X509Certificate parse(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private CertificateTable() {}
}
