// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.pki.api.Fingerprint;

/** Certificates in a device, for people and for programs. */
final class CertificateRows {

    static JsonObject json(X509Certificate certificate) {
        return new JsonObject()
                .with("subject", certificate.getSubjectX500Principal().getName())
                .with("issuer", certificate.getIssuerX500Principal().getName())
                .with("serial", certificate.getSerialNumber().toString(16))
                .with("notBefore", certificate.getNotBefore().toInstant().toString())
                .with("notAfter", certificate.getNotAfter().toInstant().toString())
                .with("sha256", Fingerprint.of(certificate).hex());
    }

    private static JsonObject json(StoredCertificate stored) {
        return json(stored.certificate())
                .with("id", stored.id())
                .with("origin", stored.origin().name());
    }

    private static String words(StoredCertificate.Origin origin) {
        return switch (origin) {
            case FACTORY -> "the maker";
            case OURS -> "FleetPKI";
            case OTHER -> "somebody else";
        };
    }

    /** Write a list as the output's format asks for. */
    static void write(CommandOutput output, List<StoredCertificate> all) {
        if (!output.isText()) {
            Rows.write(output, all.stream().map(CertificateRows::json).toList());
            return;
        }
        TextTable table = new TextTable(output.style(), "Id", "Subject", "Issuer", "Valid until", "From", "SHA-256");
        for (StoredCertificate stored : all) {
            X509Certificate certificate = stored.certificate();
            table.row(
                    Tone.PLAIN,
                    stored.id(),
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getIssuerX500Principal().getName(),
                    day(certificate),
                    words(stored.origin()),
                    Fingerprint.of(certificate).hex());
        }
        output.text(all.isEmpty() ? "There are none." : table.text());
    }

    static String day(X509Certificate certificate) {
        return LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC)
                .toString();
    }

    private CertificateRows() {}
}
