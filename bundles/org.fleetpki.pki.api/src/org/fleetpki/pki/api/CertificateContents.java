// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.math.BigInteger;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import javax.security.auth.x500.X500Principal;

/**
 * Everything of a certificate but its signature: what {@code prepare} shows to the lint rules is, field by field, what
 * {@code issue} signs.
 *
 * @param serial the serial number, positive and at most 20 octets (RFC 5280, 4.1.2.2)
 * @param issuer the distinguished name of the issuer
 * @param issuerKey the issuer's public key, from which the authority key identifier is made
 * @param issuerKeyIdentifier the issuer's own subject key identifier where it has one, to be repeated as it is
 * @param subject whom the certificate names
 * @param publicKey the certified key
 * @param notBefore first moment of validity, whole seconds
 * @param notAfter last moment of validity, whole seconds
 * @param usage what it is for
 * @param pathLength how many authorities may follow; only for authorities, empty for no limit
 */
public record CertificateContents(
        BigInteger serial,
        X500Principal issuer,
        PublicKey issuerKey,
        Optional<byte[]> issuerKeyIdentifier,
        CertificateSubject subject,
        PublicKey publicKey,
        Instant notBefore,
        Instant notAfter,
        CertificateProfile.Usage usage,
        OptionalInt pathLength) {

    public CertificateContents {
        if (serial.signum() <= 0 || serial.bitLength() > 159) {
            throw new IllegalArgumentException("a serial number is positive and at most 20 octets (RFC 5280, 4.1.2.2)");
        }
        if (!notBefore.isBefore(notAfter)) {
            throw new IllegalArgumentException("notBefore " + notBefore + " must lie before notAfter " + notAfter);
        }
        if (pathLength.isPresent() && !usage.isAuthority()) {
            throw new IllegalArgumentException("only an authority has a path length (RFC 5280, 4.2.1.9)");
        }
    }
}
