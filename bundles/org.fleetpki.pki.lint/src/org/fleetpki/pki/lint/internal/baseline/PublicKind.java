// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.List;
import java.util.Set;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.name.OidNames;

/** What kind of certificate it is in the words of the Baseline Requirements. */
public final class PublicKind {

    static final String DOMAIN_VALIDATED = "2.23.140.1.2.1";

    static final String ORGANIZATION_VALIDATED = "2.23.140.1.2.2";

    static final String INDIVIDUAL_VALIDATED = "2.23.140.1.2.3";

    static final String EXTENDED_VALIDATION = "2.23.140.1.1";

    /** Of the authority that signs precertificates alone (RFC 6962, 3.1). */
    private static final String PRECERTIFICATE_SIGNING = "1.3.6.1.4.1.11129.2.4.4";

    private static final Set<String> RESERVED_POLICIES =
            Set.of(DOMAIN_VALIDATED, ORGANIZATION_VALIDATED, INDIVIDUAL_VALIDATED, EXTENDED_VALIDATION);

    static final String STATE = "2.5.4.8";

    static final String LOCALITY = "2.5.4.7";

    static final String STREET = "2.5.4.9";

    static final String POSTAL_CODE = "2.5.4.17";

    static final String GIVEN_NAME = "2.5.4.42";

    static final String SURNAME = "2.5.4.4";

    private static final Set<String> FOREIGN_PURPOSES = Set.of(
            OidNames.CODE_SIGNING,
            OidNames.EMAIL_PROTECTION,
            OidNames.TIME_STAMPING,
            OidNames.OCSP_SIGNING,
            OidNames.ANY_EXTENDED_KEY_USAGE,
            PRECERTIFICATE_SIGNING);

    /** Whether it is that of a TLS server. */
    static boolean isSubscriber(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isServer(certificate) && !isResponder(certificate);
    }

    /** Whether it is that of an OCSP responder. */
    static boolean isResponder(ParsedCertificate certificate) throws Asn1Exception {
        return !CertificateKind.isAuthority(certificate)
                && certificate
                        .find(ExtendedKeyUsage.class)
                        .map(usage -> usage.has(OidNames.OCSP_SIGNING))
                        .orElse(false);
    }

    static boolean isSubordinate(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isIntermediate(certificate);
    }

    static boolean isRoot(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isAuthority(certificate) && certificate.isSelfIssued();
    }

    /** Whether a purpose must not be mixed with that of TLS servers (7.1.2.7.10, 7.1.2.10.6). */
    static boolean isForeignPurpose(String purpose) {
        return FOREIGN_PURPOSES.contains(purpose);
    }

    /**
     * How many of the four reserved policies it claims; a private certificate has no reason to claim one.
     *
     * @throws Asn1Exception if its policies are malformed
     */
    public static long reservedPolicies(ParsedCertificate certificate) throws Asn1Exception {
        return policies(certificate).stream()
                .filter(RESERVED_POLICIES::contains)
                .count();
    }

    /** Whether it claims a policy. */
    static boolean claims(ParsedCertificate certificate, String policy) throws Asn1Exception {
        return policies(certificate).contains(policy);
    }

    static List<String> policies(ParsedCertificate certificate) throws Asn1Exception {
        return certificate
                .find(CertificatePolicies.class)
                .map(policies -> policies.policies().stream()
                        .map(CertificatePolicies.Policy::oid)
                        .toList())
                .orElse(List.of());
    }

    static boolean has(ParsedCertificate certificate, String attribute) {
        return certificate.subject().texts(attribute).stream().anyMatch(text -> !text.isBlank());
    }

    /** Whether it names an organization or a person. */
    static boolean hasIdentity(ParsedCertificate certificate) {
        return has(certificate, OidNames.ORGANIZATION) || has(certificate, GIVEN_NAME) || has(certificate, SURNAME);
    }

    private PublicKind() {}
}
