// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.Locale;
import java.util.Optional;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.extension.NameConstraints.Subtree;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Whether name constraints are written so that all programs understand the same by them (RFC 5280, 4.2.1.10). */
final class NameConstraintsFormCheck implements PathCheck {

    private static final String REMEDY =
            "Make the authority's certificate again with name constraints as RFC 5280," + " 4.2.1.10 writes them.";

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        for (PathCertificate certificate : path.certificates()) {
            Optional<NameConstraints> constraints = certificate.find(NameConstraints.class);
            if (constraints.isEmpty()) {
                continue;
            }
            frame(certificate, constraints.get(), question, findings);
            constraints.get().permitted().forEach(tree -> subtree(certificate, tree, question, findings));
            constraints.get().excluded().forEach(tree -> subtree(certificate, tree, question, findings));
        }
    }

    private static void frame(
            PathCertificate certificate, NameConstraints constraints, Question question, Findings findings) {
        if (!certificate.isAuthority()) {
            findings.departure(
                    "name-constraints-without-authority",
                    certificate,
                    "The certificate " + certificate + " has name constraints, but is not an authority.",
                    "Issue the certificate again without name constraints.");
        }
        // the CA/Browser Forum allows it (BR 7.1.2.5.2), for clients that do not know the extension
        if (!certificate.isCritical(NameConstraints.OID) && !question.isWebPki()) {
            findings.departure(
                    "name-constraints-not-critical",
                    certificate,
                    "The name constraints of " + certificate + " are not critical.",
                    "Make the authority's certificate again with critical name constraints.");
        }
        if (constraints.permitted().isEmpty() && constraints.excluded().isEmpty()) {
            findings.error(
                    "name-constraints-empty",
                    certificate,
                    "The name constraints of " + certificate + " are empty.",
                    REMEDY);
        }
    }

    private static void subtree(PathCertificate certificate, Subtree subtree, Question question, Findings findings) {
        question.work().spend(1);
        if (subtree.minimum().signum() != 0 || subtree.maximum().isPresent()) {
            findings.departure(
                    "name-constraint-distances",
                    certificate,
                    "A name constraint of " + certificate + " limits how far names may be from its base.",
                    REMEDY);
        }
        NameForm base = NameForm.of(subtree.base());
        String text = base.text();
        boolean dotted = base.kind() == Kind.DNS && text.startsWith(".");
        if (dotted && DnsSyntax.isHost(text.substring(1))) {
            findings.departure(
                    "name-constraint-leading-dot",
                    certificate,
                    "The name constraint " + PrintableName.text(text) + " of " + certificate
                            + " begins with a dot, which programs read differently.",
                    REMEDY);
        } else if (!isWellFormed(base)) {
            findings.error(
                    "name-constraint-malformed",
                    certificate,
                    "The name constraint " + PrintableName.text(subtree.base().toString()) + " of " + certificate
                            + " is malformed.",
                    REMEDY);
        }
    }

    private static boolean isWellFormed(NameForm base) {
        String text = base.text().toLowerCase(Locale.ROOT);
        return switch (base.kind()) {
            case DNS -> text.isEmpty() || DnsSyntax.isHost(text);
            case EMAIL -> text.isEmpty() || text.indexOf('@') < 0 ? isHostOrDomain(text) : MailSyntax.isMailbox(text);
            case URI -> isHostOrDomain(text);
            case IP -> isNetwork(base.octets());
            case DIRECTORY -> base.directory().isPresent();
            case OTHER, X400, EDI_PARTY, REGISTERED_ID -> true;
        };
    }

    private static boolean isHostOrDomain(String text) {
        return text.isEmpty() || DnsSyntax.isHost(text.startsWith(".") ? text.substring(1) : text);
    }

    /** An address and a mask of ones followed by zeros (RFC 4632). */
    private static boolean isNetwork(byte[] octets) {
        if (octets.length != 8 && octets.length != 32) {
            return false;
        }
        boolean zeros = false;
        for (int bit = 0; bit < octets.length * 4; bit++) {
            boolean set = (octets[octets.length / 2 + bit / 8] & 0x80 >> bit % 8) != 0;
            if (set && zeros) {
                return false;
            }
            zeros |= !set;
        }
        return true;
    }
}
