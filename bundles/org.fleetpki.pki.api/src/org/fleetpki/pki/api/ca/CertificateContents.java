// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.math.BigInteger;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.Extension;

/**
 * Everything of a certificate but its signature: what {@code prepare} shows to the lint rules is, byte for byte, what
 * {@code issue} signs.
 *
 * @param serial the serial number, positive and at most 20 octets (RFC 5280, 4.1.2.2)
 * @param issuer the distinguished name of the issuer
 * @param subject the distinguished name of the subject; may be empty
 * @param publicKey the certified key
 * @param notBefore first moment of validity, whole seconds
 * @param notAfter last moment of validity, whole seconds
 * @param extensions all extensions, in the order to be written, none twice
 * @param algorithm how it will be signed
 */
public record CertificateContents(
        BigInteger serial,
        X500Principal issuer,
        X500Principal subject,
        PublicKey publicKey,
        Instant notBefore,
        Instant notAfter,
        List<Extension> extensions,
        AlgorithmIdentifier algorithm) {

    public CertificateContents {
        extensions = List.copyOf(extensions);
        if (serial.signum() <= 0 || serial.bitLength() > 159) {
            throw new IllegalArgumentException("a serial number is positive and at most 20 octets (RFC 5280, 4.1.2.2)");
        }
        if (!notBefore.isBefore(notAfter)) {
            throw new IllegalArgumentException("notBefore " + notBefore + " must lie before notAfter " + notAfter);
        }
        if (extensions.stream().map(Extension::oid).distinct().count() < extensions.size()) {
            throw new IllegalArgumentException("an extension stands there twice (RFC 5280, 4.2)");
        }
    }

    /** The extension of a type; empty if there is none. */
    public Optional<Extension> extension(String oid) {
        return extensions.stream()
                .filter(extension -> extension.oid().equals(oid))
                .findFirst();
    }
}
