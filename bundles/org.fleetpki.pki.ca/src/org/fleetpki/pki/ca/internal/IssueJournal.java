// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.ca.CertificateContents;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.ExtensionValue;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.OidNames;

/**
 * What an authority was about to sign, one line each, on the disk before the key is used. A line without a certificate
 * of its serial number in {@code newcerts} is a signature that did not come about, or was discarded.
 */
final class IssueJournal {

    private final Path file;

    IssueJournal(Path file) {
        this.file = file;
    }

    /** Write down what will be signed. The caller holds the lock. */
    void append(Instant now, CertificateContents contents, String reason) throws IOException {
        String line = String.join(
                "\t",
                now.toString(),
                Hex.of(contents.serial()),
                usage(contents),
                contents.notBefore().toString(),
                contents.notAfter().toString(),
                "sha256:" + hash(contents.publicKey()),
                onOneLine(contents.subject().getName(X500Principal.RFC2253)),
                onOneLine(names(contents)),
                onOneLine(reason));
        DurableFiles.appendLine(file, line, tail -> true);
    }

    /** {@code CA}, or the purposes that it is for. */
    private static String usage(CertificateContents contents) {
        boolean authority = value(contents, BasicConstraints.OID)
                .map(value -> value instanceof BasicConstraints constraints && constraints.ca())
                .orElse(false);
        return authority
                ? "CA"
                : value(contents, ExtendedKeyUsage.OID)
                        .map(value -> ((ExtendedKeyUsage) value)
                                .purposes().stream().map(OidNames::of).collect(Collectors.joining(",")))
                        .orElse("any");
    }

    private static String names(CertificateContents contents) {
        return value(contents, SubjectAlternativeName.OID)
                .map(value -> ((SubjectAlternativeName) value)
                        .names().stream().map(Object::toString).collect(Collectors.joining(",")))
                .orElse("");
    }

    private static Optional<ExtensionValue> value(CertificateContents contents, String oid) {
        Optional<Extension> extension = contents.extension(oid);
        try {
            return extension.isEmpty()
                    ? Optional.empty()
                    : Optional.of(extension.get().value());
        } catch (Asn1Exception e) {
            return Optional.empty();
        }
    }

    private static String hash(PublicKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
