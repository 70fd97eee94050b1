// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.pki.api.CertificateContents;
import org.fleetpki.pki.api.CertificateProfile;
import org.fleetpki.pki.api.CertificateSubject;

/** Makes the contents of certificates, to be called when the {@link OrderRules} have found no error. */
final class Drafts {

    /** An issuing authority certifies devices, and no further authorities. */
    private static final int NO_AUTHORITY_BELOW = 0;

    /**
     * Contents issued by an authority.
     *
     * @param chain the authority and its issuers
     */
    static CertificateContents issued(
            BigInteger serial,
            CertificateSubject subject,
            PublicKey key,
            CertificateProfile profile,
            List<X509Certificate> chain,
            Instant now) {
        X509Certificate issuer = chain.getFirst();
        Validity validity = Validity.of(profile, chain, now);
        return new CertificateContents(
                serial,
                issuer.getSubjectX500Principal(),
                issuer.getPublicKey(),
                subjectKeyIdentifier(issuer),
                subject,
                key,
                validity.notBefore(),
                validity.notAfter(),
                profile.usage(),
                profile.usage().isAuthority() ? OptionalInt.of(NO_AUTHORITY_BELOW) : OptionalInt.empty());
    }

    /** Contents that a root signs for itself. */
    static CertificateContents root(
            BigInteger serial, CertificateSubject subject, PublicKey key, CertificateProfile profile, Instant now) {
        Validity validity = Validity.of(profile, List.of(), now);
        return new CertificateContents(
                serial,
                subject.name(),
                key,
                Optional.empty(),
                subject,
                key,
                validity.notBefore(),
                validity.notAfter(),
                profile.usage(),
                OptionalInt.empty());
    }

    /** An octet string within the octet string that each extension is. */
    private static Optional<byte[]> subjectKeyIdentifier(X509Certificate certificate) {
        return Optional.ofNullable(certificate.getExtensionValue("2.5.29.14"))
                .map(value -> DerElement.read(DerElement.read(value).content()).content());
    }

    private Drafts() {}
}
