// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** Whether the names in the certificates are such names as they say (RFC 5280, 4.1.2.6 and 4.2.1.6). */
final class SubjectNamesCheck implements PathCheck {

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        for (int i = 0; i < path.size(); i++) {
            PathCertificate certificate = path.get(i);
            Optional<SubjectAlternativeName> names = certificate.find(SubjectAlternativeName.class);
            if (i == 0) {
                emptySubject(certificate, findings);
            }
            if (names.isPresent() && !path.isAnchor(i) || names.isPresent() && i == 0) {
                names(certificate, names.get().names(), question, findings);
            }
        }
    }

    private static void emptySubject(PathCertificate leaf, Findings findings) {
        if (!leaf.parsed().subject().isEmpty() || leaf.isAuthority()) {
            return;
        }
        if (!leaf.has(SubjectAlternativeName.OID)) {
            findings.error(
                    "certificate-without-name",
                    leaf,
                    "The certificate " + leaf + " has neither a subject nor alternative names.",
                    "Issue the certificate again with subject alternative names.");
        } else if (!leaf.isCritical(SubjectAlternativeName.OID)) {
            findings.departure(
                    "alternative-names-not-critical",
                    leaf,
                    "The certificate " + leaf + " has no subject, and its alternative names are not critical.",
                    "Issue the certificate again with critical alternative names, or with a subject.");
        }
    }

    private static void names(
            PathCertificate certificate, List<EncodedGeneralName> names, Question question, Findings findings) {
        question.work().spend(names.size());
        if (names.isEmpty()) {
            findings.departure(
                    "alternative-names-empty",
                    certificate,
                    "The list of alternative names of " + certificate + " is empty.",
                    "Issue the certificate again with a name in it, or without the list.");
        }
        for (EncodedGeneralName name : names) {
            fault(name)
                    .ifPresent(fault -> findings.departure(
                            "alternative-name-malformed",
                            certificate,
                            "The alternative name " + PrintableName.text(name.toString()) + " of " + certificate
                                    + " is " + fault + ".",
                            "Issue the certificate again with names in the form that RFC 5280, 4.2.1.6 asks for."));
        }
    }

    private static Optional<String> fault(EncodedGeneralName name) {
        return switch (name.kind()) {
            case DNS ->
                DnsSyntax.isAddress(name.text())
                        ? Optional.of("an IP address and no DNS name")
                        : unless(DnsSyntax.isHostOrWildcard(name.text()), "no DNS name");
            case EMAIL -> unless(MailSyntax.isMailbox(name.text()), "no e-mail address");
            case IP -> {
                int length = name.content().length();
                yield unless(length == 4 || length == 16, "no IP address");
            }
            case DIRECTORY -> unless(NameForm.of(name).directory().isPresent(), "no directory name");
            case URI -> unless(name.text().indexOf(':') > 0, "no URI with a scheme");
            case OTHER, X400, EDI_PARTY, REGISTERED_ID -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean good, String fault) {
        return good ? Optional.empty() : Optional.of(fault);
    }
}
