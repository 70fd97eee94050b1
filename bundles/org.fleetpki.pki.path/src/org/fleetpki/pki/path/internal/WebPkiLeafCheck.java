// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.path.ChainQuery.Purpose;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;
import org.fleetpki.pki.model.name.OidNames;

/** What the CA/Browser Forum asks of a server's certificate (Baseline Requirements, 6.3.2 and 7.1.2.7). */
final class WebPkiLeafCheck implements PathCheck {

    private static final Duration LONGEST = Duration.ofDays(398);

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        if (!question.isWebPki() || question.isFor(Purpose.CERTIFICATE_AUTHORITY)) {
            return;
        }
        PathCertificate leaf = path.leaf();
        if (leaf.isAuthority()) {
            findings.error(
                    "authority-as-leaf",
                    leaf,
                    "The certificate " + leaf + " is that of an authority, which browsers do not accept from a server.",
                    "Issue a certificate for the server from this authority, and install that.");
        }
        usage(leaf, findings);
        names(leaf, findings);
        life(leaf, findings);
    }

    private static void usage(PathCertificate leaf, Findings findings) {
        Optional<ExtendedKeyUsage> usage = leaf.find(ExtendedKeyUsage.class);
        if (usage.isEmpty()) {
            findings.error(
                    "extended-key-usage-missing",
                    leaf,
                    "The certificate " + leaf + " does not say what it is for.",
                    "Issue the certificate again with the extended key usage serverAuth.");
        } else if (usage.get().has(OidNames.ANY_EXTENDED_KEY_USAGE)) {
            findings.error(
                    "extended-key-usage-any",
                    leaf,
                    "The certificate " + leaf + " is for any purpose, which browsers' rules forbid.",
                    "Issue the certificate again with the extended key usage serverAuth alone.");
        }
        if (leaf.isCritical(ExtendedKeyUsage.OID)) {
            findings.error(
                    "extension-wrongly-critical",
                    leaf,
                    "The extended key usage of " + leaf + " is critical, which browsers' rules forbid.",
                    "Issue the certificate again with extendedKeyUsage not critical.");
        }
    }

    private static void names(PathCertificate leaf, Findings findings) {
        Optional<SubjectAlternativeName> names = leaf.find(SubjectAlternativeName.class);
        if (names.isEmpty() || names.get().names().isEmpty()) {
            findings.error(
                    "alternative-names-missing",
                    leaf,
                    "The certificate " + leaf
                            + " has no subject alternative names, the only ones that browsers look at.",
                    "Issue the certificate again with the names and addresses of the server.");
            return;
        }
        if (leaf.isCritical(SubjectAlternativeName.OID)
                && !leaf.parsed().subject().isEmpty()) {
            findings.error(
                    "extension-wrongly-critical",
                    leaf,
                    "The alternative names of " + leaf + " are critical although it has a subject.",
                    "Issue the certificate again with subjectAltName not critical.");
        }
        publicSuffixes(leaf, names.get().names(), findings);
    }

    private static void publicSuffixes(PathCertificate leaf, List<EncodedGeneralName> names, Findings findings) {
        for (EncodedGeneralName name : names) {
            String text = name.kind() == Kind.DNS ? name.text() : "";
            if (text.startsWith("*.") && PublicSuffixes.looksLikeOne(text.substring(2))) {
                findings.error(
                        "wildcard-too-wide",
                        leaf,
                        "The name " + PrintableName.text(text) + " of " + leaf
                                + " stands for all names under a public suffix.",
                        "Issue the certificate again for the domain of its owner.");
            }
        }
    }

    /** A warning only: authorities that a user added are exempt in all browsers. */
    private static void life(PathCertificate leaf, Findings findings) {
        try {
            Duration life =
                    Duration.between(leaf.parsed().notBefore(), leaf.parsed().notAfter());
            if (life.compareTo(LONGEST) > 0) {
                findings.warning(
                        "validity-too-long",
                        leaf,
                        "The certificate " + leaf + " is valid for " + life.toDays() + " days, more than the "
                                + LONGEST.toDays() + " that browsers accept from public authorities.",
                        "Issue certificates with shorter lives.");
            }
        } catch (Asn1Exception e) {
            // told by the check of the validity
        }
    }
}
