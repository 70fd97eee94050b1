// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.List;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;
import org.fleetpki.pki.model.name.OidNames;

/**
 * Whether the common name repeats an alternative name, character for character (Baseline Requirements, 7.1.4.3).
 *
 * <p>Another spelling of an alternative name is always an error. Another name is one where all alternative names are public;
 * a certificate with internal names is of a private authority, which the requirements do not bind, and no browser looks at
 * common names. The same holds for certificates with wildcards, for whose own domain the common name customarily stands.
 */
final class WebPkiCommonNameCheck implements PathCheck {

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        if (!question.isWebPki()) {
            return;
        }
        PathCertificate leaf = path.leaf();
        List<EncodedGeneralName> names = leaf.find(SubjectAlternativeName.class)
                .map(SubjectAlternativeName::names)
                .orElse(List.of());
        for (String common : leaf.parsed().subject().texts(OidNames.COMMON_NAME)) {
            question.work().spend(names.size());
            if (!names.isEmpty()
                    && names.stream().noneMatch(name -> CanonicalText.of(name).equals(common))) {
                differs(leaf, common, names, findings);
            }
        }
    }

    private static void differs(
            PathCertificate leaf, String common, List<EncodedGeneralName> names, Findings findings) {
        String message = "The common name " + PrintableName.text(common)
                + " is none of the alternative names of the certificate.";
        String remedy =
                "Issue the certificate again with a common name that repeats an alternative name, or without one.";
        boolean spelled = names.stream().anyMatch(name -> LooseSpelling.means(common, name));
        boolean exact = names.stream().noneMatch(InternalNames::contains)
                && names.stream()
                        .anyMatch(
                                name -> name.kind() == Kind.DNS && !name.text().startsWith("*."));
        if (spelled || exact) {
            findings.error("common-name-not-alternative", leaf, message, remedy);
        } else {
            findings.warning("common-name-not-alternative", leaf, message, remedy);
        }
    }
}
