// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.Optional;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.ExtensionValue;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;

/** A certificate as the checks look at it. Used by one thread. */
final class PathCertificate {

    private final ParsedCertificate certificate;
    private Octets fingerprint;

    PathCertificate(ParsedCertificate certificate) {
        this.certificate = certificate;
    }

    ParsedCertificate parsed() {
        return certificate;
    }

    /** The value of an extension; one that does not parse counts as absent here and is told by {@link FormCheck}. */
    <T extends ExtensionValue> Optional<T> find(Class<T> type) {
        try {
            return certificate.find(type);
        } catch (Asn1Exception e) {
            return Optional.empty();
        }
    }

    /** Whether it has an extension that is marked critical. */
    boolean isCritical(String oid) {
        return certificate
                .extension(oid)
                .filter(extension -> extension.critical())
                .isPresent();
    }

    boolean has(String oid) {
        return certificate.extension(oid).isPresent();
    }

    boolean isAuthority() {
        return find(BasicConstraints.class).filter(BasicConstraints::ca).isPresent();
    }

    /** Whether its key usage allows something; without key usage everything is allowed. */
    boolean allows(KeyUsage.Usage usage) {
        return find(KeyUsage.class).map(usages -> usages.has(usage)).orElse(true);
    }

    boolean isSelfIssued() {
        return certificate.isSelfIssued();
    }

    Optional<Octets> subjectKeyIdentifier() {
        return find(SubjectKeyIdentifier.class).map(SubjectKeyIdentifier::identifier);
    }

    Optional<Octets> authorityKeyIdentifier() {
        return find(AuthorityKeyIdentifier.class).flatMap(AuthorityKeyIdentifier::keyIdentifier);
    }

    Octets fingerprint() {
        if (fingerprint == null) {
            fingerprint = certificate.fingerprint();
        }
        return fingerprint;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathCertificate that && certificate.equals(that.certificate);
    }

    @Override
    public int hashCode() {
        return certificate.hashCode();
    }

    /** For sentences, in quotation marks. */
    @Override
    public String toString() {
        return PrintableName.of(certificate);
    }
}
