// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.pki.internal.Lines;
import org.fleetpki.cli.pki.internal.SerialNumbers;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.CertificateAuthority;

/** Shows one authority, as lines or as JSON. */
final class AuthoritySheet {

    /** @param issued how many certificates it has issued; empty if that is not told */
    static void write(CertificateAuthority authority, Optional<Integer> issued, CommandOutput output) {
        X509Certificate own = authority.certificate();
        boolean root = own.getSubjectX500Principal().equals(own.getIssuerX500Principal());
        String key = KeyType.of(own.getPublicKey())
                .map(KeyType::id)
                .orElseGet(() -> own.getPublicKey().getAlgorithm());
        String below = own.getBasicConstraints() == Integer.MAX_VALUE
                ? "any number"
                : Integer.toString(own.getBasicConstraints());
        if (output.isText()) {
            Lines lines = new Lines(output.style())
                    .heading(authority.id())
                    .line("Kind", root ? "root" : "intermediate")
                    .line("Subject", own.getSubjectX500Principal().getName())
                    .line("Issuer", own.getIssuerX500Principal().getName())
                    .line("Serial number", SerialNumbers.hex(own.getSerialNumber()))
                    .line("Valid from", own.getNotBefore().toInstant().toString())
                    .line("Valid until", own.getNotAfter().toInstant().toString())
                    .line("Key", key)
                    .line("Signature", own.getSigAlgName())
                    .line("Authorities below", below)
                    .line("SHA-256", Fingerprint.of(own).hex());
            issued.ifPresent(count -> lines.line("Issued", Integer.toString(count)));
            output.text(lines.text());
        } else {
            JsonObject json = new JsonObject()
                    .with("id", authority.id())
                    .with("kind", root ? "root" : "intermediate")
                    .with("subject", own.getSubjectX500Principal().getName())
                    .with("issuer", own.getIssuerX500Principal().getName())
                    .with("serial", SerialNumbers.hex(own.getSerialNumber()))
                    .with("notBefore", own.getNotBefore().toInstant().toString())
                    .with("notAfter", own.getNotAfter().toInstant().toString())
                    .with("key", key)
                    .with("signature", own.getSigAlgName())
                    .with("sha256", Fingerprint.of(own).hex());
            issued.ifPresent(count -> json.with("issued", count));
            output.json(json.text());
        }
    }

    private AuthoritySheet() {}
}
