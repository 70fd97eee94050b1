// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.math.BigInteger;
import java.util.Optional;
import org.fleetpki.pki.api.path.ChainQuery.Purpose;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.KeyUsage.Usage;

/** Whether every issuer is an authority, may sign certificates, and allows a path of this length (RFC 5280, 6.1.4 k-n). */
final class AuthorityCheck implements PathCheck {

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        for (int i = 0; i < path.size(); i++) {
            PathCertificate certificate = path.get(i);
            if (i > 0 || question.isFor(Purpose.CERTIFICATE_AUTHORITY)) {
                authority(certificate, path.isAnchor(i), findings);
            }
            if (i > 0) {
                length(certificate, path.authoritiesBelow(i), findings);
            }
            consistency(certificate, findings);
        }
        depth(path, question, findings);
    }

    private static void authority(PathCertificate certificate, boolean anchor, Findings findings) {
        if (!certificate.isAuthority()) {
            String message = "The certificate " + certificate + " issued another one, but is not an authority.";
            String remedy = "Issue from an authority whose certificate has basicConstraints with CA:TRUE.";
            if (anchor && certificate.parsed().version() == 1) {
                // whoever trusts a root of version 1 has said by that what it is
                findings.departure("issuer-is-no-authority", certificate, message, remedy);
            } else {
                findings.error("issuer-is-no-authority", certificate, message, remedy);
            }
        } else if (!certificate.isCritical(BasicConstraints.OID)) {
            findings.departure(
                    "basic-constraints-not-critical",
                    certificate,
                    "The basicConstraints of the authority " + certificate + " are not critical.",
                    "Make the authority's certificate again with critical basicConstraints (RFC 5280, 4.2.1.9).");
        }
        if (!certificate.allows(Usage.KEY_CERT_SIGN)) {
            findings.error(
                    "issuer-may-not-sign",
                    certificate,
                    "The key usage of the authority " + certificate + " does not allow to sign certificates.",
                    "Issue from an authority whose key usage has keyCertSign.");
        } else if (!certificate.has(KeyUsage.OID) && certificate.parsed().version() == 3) {
            findings.warning(
                    "key-usage-missing",
                    certificate,
                    "The authority " + certificate + " has no key usage, although RFC 5280, 4.2.1.3 asks for it.",
                    "Make the authority's certificate again with the key usage keyCertSign and cRLSign.");
        }
    }

    private static void length(PathCertificate issuer, int authorities, Findings findings) {
        Optional<BigInteger> allowed = issuer.find(BasicConstraints.class).flatMap(BasicConstraints::pathLength);
        if (allowed.isEmpty()) {
            return;
        }
        if (allowed.get().compareTo(BigInteger.valueOf(authorities)) < 0) {
            findings.error(
                    "path-too-long",
                    issuer,
                    "The authority " + issuer + " allows "
                            + PrintableName.text(allowed.get().toString()) + " authorities below it, the chain has "
                            + authorities + ".",
                    "Issue the certificate with an authority that is directly below, or without this limit.");
        }
    }

    /** RFC 5280, 4.2.1.3 and 4.2.1.9: what the two extensions say must fit together. */
    private static void consistency(PathCertificate certificate, Findings findings) {
        Optional<BasicConstraints> constraints = certificate.find(BasicConstraints.class);
        Optional<KeyUsage> usage = certificate.find(KeyUsage.class);
        boolean signs = usage.filter(usages -> usages.has(Usage.KEY_CERT_SIGN)).isPresent();
        if (signs && !certificate.isAuthority()) {
            findings.departure(
                    "key-usage-without-authority",
                    certificate,
                    "The key usage of " + certificate + " has keyCertSign, but it is not an authority.",
                    "Issue the certificate again without keyCertSign.");
        }
        Optional<BigInteger> length = constraints.flatMap(BasicConstraints::pathLength);
        if (length.isPresent() && !certificate.isAuthority()) {
            findings.departure(
                    "path-length-without-authority",
                    certificate,
                    "The certificate " + certificate + " limits the length of paths, but is not an authority.",
                    "Issue the certificate again without a path length.");
        }
        if (length.filter(value -> value.signum() < 0).isPresent()) {
            findings.error(
                    "malformed-extension",
                    certificate,
                    "The path length of " + certificate + " is negative.",
                    "Make the authority's certificate again with a path length of 0 or more, or without one.");
        }
        if (usage.filter(usages -> usages.usages().isEmpty()).isPresent()) {
            findings.departure(
                    "key-usage-empty",
                    certificate,
                    "The key usage of " + certificate + " allows nothing.",
                    "Issue the certificate again with the usages that it needs (RFC 5280, 4.2.1.3).");
        }
    }

    private static void depth(CertificationPath path, Question question, Findings findings) {
        int authorities = path.authoritiesBelow(path.size() - 1);
        if (question.query().maxDepth().isPresent()
                && authorities > question.query().maxDepth().getAsInt()) {
            findings.error(
                    "chain-too-long",
                    path.last(),
                    "Between the certificate and " + path.last() + " stand " + authorities
                            + " authorities, more than the "
                            + question.query().maxDepth().getAsInt() + " that were allowed.",
                    "Allow longer chains, or issue from an authority that is nearer to the root.");
        }
    }
}
