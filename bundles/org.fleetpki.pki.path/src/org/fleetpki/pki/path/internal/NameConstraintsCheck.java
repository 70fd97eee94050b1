// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.DistinguishedName;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;
import org.fleetpki.pki.model.name.OidNames;

/**
 * Whether every authority, the anchor included, allows the names below it (RFC 5280, 6.1.4 b, c and g).
 *
 * <p>Each authority's constraints are held against all names below. That is the same as the intersection of RFC 5280, and
 * costs no more than names times constraints, which are paid for.
 */
final class NameConstraintsCheck implements PathCheck {

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        Map<PathCertificate, Map<Kind, List<NameForm>>> names = new HashMap<>();
        for (int i = path.size() - 1; i > 0; i--) {
            Optional<NameConstraints> constraints = path.get(i).find(NameConstraints.class);
            if (constraints.isEmpty()) {
                continue;
            }
            Limits limits = new Limits(path.get(i), constraints.get(), question, findings);
            for (int below = i - 1; below >= 0; below--) {
                PathCertificate certificate = path.get(below);
                if (below == 0 || !certificate.isSelfIssued()) {
                    limits.check(certificate, names.computeIfAbsent(certificate, key -> namesOf(key, question.work())));
                }
            }
        }
    }

    /** The constraints of one authority. */
    private static final class Limits {

        private final PathCertificate issuer;
        private final Map<Kind, List<NameForm>> permitted;
        private final Map<Kind, List<NameForm>> excluded;
        private final Question question;
        private final Findings findings;

        Limits(PathCertificate issuer, NameConstraints constraints, Question question, Findings findings) {
            this.issuer = issuer;
            this.permitted = byKind(constraints.permitted(), question.work());
            this.excluded = byKind(constraints.excluded(), question.work());
            this.question = question;
            this.findings = findings;
        }

        private static Map<Kind, List<NameForm>> byKind(List<NameConstraints.Subtree> subtrees, Work work) {
            work.spend(subtrees.size());
            return group(subtrees.stream()
                    .map(subtree -> NameForm.of(subtree.base()))
                    .toList());
        }

        void check(PathCertificate certificate, Map<Kind, List<NameForm>> names) {
            for (Map.Entry<Kind, List<NameForm>> entry : names.entrySet()) {
                List<NameForm> only = permitted.getOrDefault(entry.getKey(), List.of());
                List<NameForm> never = excluded.getOrDefault(entry.getKey(), List.of());
                for (NameForm name : only.isEmpty() && never.isEmpty() ? List.<NameForm>of() : entry.getValue()) {
                    check(certificate, name, only, never);
                }
            }
        }

        private void check(PathCertificate certificate, NameForm name, List<NameForm> only, List<NameForm> never) {
            if (isUnknown(name.kind())) {
                findings.error(
                        "name-constraint-not-supported",
                        issuer,
                        "The authority " + issuer + " limits names of the kind "
                                + name.kind().label() + ", and " + certificate
                                + " has one; what that means is not known here.",
                        "Issue the certificate again without names of this kind.");
                return;
            }
            if (any(never, name, true)) {
                findings.error(
                        "name-not-permitted",
                        certificate,
                        "The authority " + issuer + " excludes the name " + shown(name) + " of " + certificate + ".",
                        "Issue the certificate again for names that its issuers allow, or from another authority.");
            } else if (!only.isEmpty() && !any(only, name, false)) {
                findings.error(
                        "name-not-permitted",
                        certificate,
                        "The authority " + issuer + " does not permit the name " + shown(name) + " of " + certificate
                                + ".",
                        "Issue the certificate again for names that its issuers allow, or from another authority.");
            }
        }

        private boolean any(List<NameForm> subtrees, NameForm name, boolean touching) {
            for (NameForm base : subtrees) {
                question.work().spend(1);
                if (touching ? Subtrees.touches(base, name) : Subtrees.contains(base, name)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isUnknown(Kind kind) {
        return switch (kind) {
            case DNS, EMAIL, URI, IP, DIRECTORY -> false;
            case OTHER, X400, EDI_PARTY, REGISTERED_ID -> true;
        };
    }

    private static String shown(NameForm name) {
        return PrintableName.text(
                name.directory().map(DistinguishedName::toString).orElseGet(name.encoded()::toString));
    }

    /** All names of a certificate: the alternative ones, the subject, and its e-mail addresses of the old kind. */
    private static Map<Kind, List<NameForm>> namesOf(PathCertificate certificate, Work work) {
        List<EncodedGeneralName> alternative = certificate
                .find(SubjectAlternativeName.class)
                .map(SubjectAlternativeName::names)
                .orElse(List.of());
        work.spend(alternative.size());
        List<NameForm> names =
                new ArrayList<>(alternative.stream().map(NameForm::of).toList());
        DistinguishedName subject = certificate.parsed().subject();
        if (!subject.isEmpty()) {
            names.add(NameForm.of(subject));
        }
        if (alternative.stream().noneMatch(name -> name.kind() == Kind.EMAIL)) {
            subject.texts(OidNames.EMAIL_ADDRESS)
                    .forEach(text -> names.add(new NameForm(
                            new EncodedGeneralName(Kind.EMAIL, latin(text)), text, new byte[0], Optional.empty())));
        }
        return group(names);
    }

    private static Octets latin(String text) {
        return Octets.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Map<Kind, List<NameForm>> group(List<NameForm> names) {
        Map<Kind, List<NameForm>> groups = new EnumMap<>(Kind.class);
        names.forEach(name ->
                groups.computeIfAbsent(name.kind(), kind -> new ArrayList<>()).add(name));
        return groups;
    }
}
