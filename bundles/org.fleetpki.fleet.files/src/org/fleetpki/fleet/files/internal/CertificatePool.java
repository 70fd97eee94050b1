// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.pki.api.Fingerprint;

/** The certificates of a file that names each many times and holds each once. */
final class CertificatePool {

    private static final String KEY = "certificates";

    private final Map<String, X509Certificate> byFingerprint = new LinkedHashMap<>();

    /** Written as a list; beside the bytes stands what people look for. */
    static void write(ObjectWriter json, Collection<X509Certificate> certificates) {
        Map<String, X509Certificate> once = new LinkedHashMap<>();
        certificates.forEach(certificate -> once.put(Fingerprint.of(certificate).hex(), certificate));
        json.objects(KEY, once.entrySet(), (entry, it) -> {
            entry.text("sha256", it.getKey());
            entry.text("subject", it.getValue().getSubjectX500Principal().getName());
            entry.text("issuer", it.getValue().getIssuerX500Principal().getName());
            entry.text("notAfter", it.getValue().getNotAfter().toInstant().toString());
            entry.text("der", base64(it.getValue()));
        });
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has an encoding", e);
        }
    }

    /** Read the list of a table. Only the bytes count; what stands beside them is for people. */
    static CertificatePool read(TableReader table) {
        CertificatePool pool = new CertificatePool();
        table.required(KEY, Readers.list(Readers.table(CertificatePool::certificate)))
                .orElse(List.of())
                .forEach(certificate ->
                        pool.byFingerprint.put(Fingerprint.of(certificate).hex(), certificate));
        return pool;
    }

    private static Optional<X509Certificate> certificate(TableReader table) {
        table.optional("sha256", Readers.anyText());
        table.optional("subject", Readers.anyText());
        table.optional("issuer", Readers.anyText());
        table.optional("notAfter", Readers.anyText());
        return table.required("der", Readers.parsed(CertificatePool::parse));
    }

    private static X509Certificate parse(String base64) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("write a certificate in DER as base64", e);
        }
    }

    /** One of them, by its SHA-256 fingerprint. */
    ValueReader<X509Certificate> reference() {
        return Readers.parsed(hex -> Optional.ofNullable(byFingerprint.get(hex))
                .orElseThrow(() -> new IllegalArgumentException("the file has no certificate " + Quote.of(hex))));
    }
}
