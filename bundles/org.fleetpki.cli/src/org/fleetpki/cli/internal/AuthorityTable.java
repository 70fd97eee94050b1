// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.OutputFormat;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.CertificateAuthority;

/** Shows authorities, as a table or as JSON. */
final class AuthorityTable {

    private final CommandOutput output;

    AuthorityTable(CommandOutput output) {
        this.output = output;
    }

    /** One that was just made or taken over: in JSON an object of its own. */
    void write(CertificateAuthority authority) {
        if (output.isText()) {
            table(List.of(authority));
        } else {
            output.json(json(authority));
        }
    }

    /** All of a workspace: in JSON an array. */
    void write(List<CertificateAuthority> authorities) {
        if (output.isText()) {
            table(authorities);
        } else if (output.format() == OutputFormat.NDJSON) {
            authorities.forEach(authority -> output.json(json(authority)));
        } else {
            output.json(JsonObject.array(
                    authorities.stream().map(AuthorityTable::json).toList()));
        }
    }

    private void table(List<CertificateAuthority> authorities) {
        TextTable table = new TextTable(output.style(), "Authority", "Kind", "Subject", "Key", "Expires", "SHA-256");
        for (CertificateAuthority authority : authorities) {
            table.row(
                    Tone.PLAIN,
                    authority.id(),
                    kind(authority),
                    subject(authority),
                    key(authority),
                    end(authority).toString().substring(0, 10),
                    Fingerprint.of(authority.certificate()).hex());
        }
        output.text(table.text());
    }

    private static String json(CertificateAuthority authority) {
        return new JsonObject()
                .with("id", authority.id())
                .with("kind", kind(authority))
                .with("subject", subject(authority))
                .with("issuer", authority.certificate().getIssuerX500Principal().getName())
                .with("key", key(authority))
                .with(
                        "notBefore",
                        authority.certificate().getNotBefore().toInstant().toString())
                .with("notAfter", end(authority).toString())
                .with("serial", authority.certificate().getSerialNumber().toString(16))
                .with("sha256", Fingerprint.of(authority.certificate()).hex())
                .text();
    }

    private static String kind(CertificateAuthority authority) {
        X509Certificate own = authority.certificate();
        return own.getSubjectX500Principal().equals(own.getIssuerX500Principal()) ? "root" : "intermediate";
    }

    private static String subject(CertificateAuthority authority) {
        return authority.certificate().getSubjectX500Principal().getName();
    }

    private static String key(CertificateAuthority authority) {
        return KeyType.of(authority.certificate().getPublicKey())
                .map(KeyType::id)
                .orElseGet(() -> authority.certificate().getPublicKey().getAlgorithm());
    }

    private static Instant end(CertificateAuthority authority) {
        return authority.certificate().getNotAfter().toInstant();
    }
}
