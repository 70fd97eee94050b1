// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.cert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.cli.pki.internal.ExtensionWords;
import org.fleetpki.cli.pki.internal.KeyWords;
import org.fleetpki.cli.pki.internal.SerialNumbers;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/**
 * What can be compared of a certificate, a request or a key.
 *
 * @param fields by their names, in the order in which people read them
 * @param key the public key; empty only for a private key whose public half is not known
 * @param encoded the whole as it is encoded; empty for a private key
 */
record Facts(Map<String, String> fields, Optional<PublicKeyInfo> key, String encoded) {

    /** The facts of an object; empty for what is not compared. */
    static Optional<Facts> of(PkiObject object) {
        return switch (object) {
            case PkiObject.CertificateObject of -> Optional.of(of(of.certificate()));
            case PkiObject.RequestObject of -> Optional.of(of(of.request()));
            case PkiObject.PublicKeyObject of -> Optional.of(of(Optional.of(of.key()), "public key"));
            case PkiObject.PrivateKeyObject of -> Optional.of(of(of.publicKey(), "private key"));
            case PkiObject.KeyStoreObject of ->
                of.entries().stream()
                        .flatMap(entry -> entry.chain().stream().limit(1))
                        .findFirst()
                        .map(Facts::of);
            default -> Optional.empty();
        };
    }

    private static Facts of(ParsedCertificate certificate) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", "certificate");
        fields.put("subject", certificate.subject().toString());
        fields.put("issuer", certificate.issuer().toString());
        fields.put("version", Integer.toString(certificate.version()));
        put(fields, "serial", () -> SerialNumbers.hex(certificate.serial()));
        put(fields, "notBefore", () -> certificate.notBefore().toString());
        put(fields, "notAfter", () -> certificate.notAfter().toString());
        putKey(fields, certificate.publicKey());
        putExtensions(fields, certificate.extensions());
        fields.put("signatureAlgorithm", certificate.signatureAlgorithm().name());
        fields.put("sha256", certificate.fingerprint().hex());
        return new Facts(
                fields,
                Optional.of(certificate.publicKey()),
                certificate.encoded().hex());
    }

    private static Facts of(ParsedRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", "request");
        fields.put("subject", request.subject().toString());
        putKey(fields, request.publicKey());
        try {
            putExtensions(fields, request.requestedExtensions());
        } catch (Asn1Exception e) {
            fields.put("extensions", "cannot be read: " + e.getMessage());
        }
        fields.put("signatureAlgorithm", request.signatureAlgorithm().name());
        return new Facts(
                fields, Optional.of(request.publicKey()), request.encoded().hex());
    }

    private static Facts of(Optional<PublicKeyInfo> key, String kind) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", kind);
        key.ifPresent(half -> putKey(fields, half));
        return new Facts(fields, key, key.map(half -> half.encoded().hex()).orElse(""));
    }

    private static void putKey(Map<String, String> fields, PublicKeyInfo key) {
        fields.put("key", KeyWords.of(key));
        fields.put("keySha256", key.fingerprint().hex());
    }

    /** Of one that stands there twice, which is forbidden, both count. */
    private static void putExtensions(Map<String, String> fields, List<Extension> extensions) {
        for (Extension extension : extensions) {
            String words =
                    String.join("; ", ExtensionWords.of(extension)) + (extension.critical() ? " (critical)" : "");
            fields.merge(extension.name(), words, (one, other) -> one + " and " + other);
        }
    }

    private interface Value {
        String read() throws Asn1Exception;
    }

    private static void put(Map<String, String> fields, String name, Value value) {
        try {
            fields.put(name, value.read());
        } catch (Asn1Exception e) {
            fields.put(name, "cannot be read: " + e.getMessage());
        }
    }

    /** Whether both have the same public key, whatever they are; a key may stand under two algorithms. */
    boolean hasKeyOf(Facts other) {
        return key.isPresent()
                && other.key.isPresent()
                && key.get().key().equals(other.key.get().key());
    }
}
