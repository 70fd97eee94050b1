// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.SubjectRules;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.name.AttributeValue;
import org.fleetpki.pki.model.name.DistinguishedName;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.OidNames;

/** Holds a distinguished name against the rules of a profile. */
final class SubjectCheck {

    /** RFC 5280, appendix A: ub-common-name. */
    private static final int MAX_COMMON_NAME = 64;

    /** The name with the common name that the profile adds to it. */
    static X500Principal complete(X500Principal name, List<EncodedGeneralName> names, CertificateProfile profile) {
        DistinguishedName given = DistinguishedName.of(name);
        boolean wanted = profile.rules().subject().value().commonName() == SubjectRules.CommonName.FIRST_NAME
                && given.texts(OidNames.COMMON_NAME).isEmpty()
                && !names.isEmpty();
        if (!wanted) {
            return name;
        }
        String text = names.getFirst().toString();
        String first = text.substring(text.indexOf(':') + 1);
        if (first.length() > MAX_COMMON_NAME) {
            return name;
        }
        List<byte[]> parts = new ArrayList<>();
        for (List<AttributeValue> part : given.parts()) {
            parts.add(Der.setOf(part.stream().map(SubjectCheck::encode).toList()));
        }
        parts.add(Der.setOf(List.of(Der.sequence(Der.oid(OidNames.COMMON_NAME), Der.utf8(first)))));
        return new X500Principal(Der.sequence(parts));
    }

    private static byte[] encode(AttributeValue attribute) {
        return Der.sequence(
                Der.oid(attribute.oid()), attribute.value().encoded().toArray());
    }

    static List<Finding> check(X500Principal name, CertificateProfile profile) {
        List<Finding> findings = new ArrayList<>();
        DistinguishedName subject = DistinguishedName.of(name);
        SubjectRules rules = profile.rules().subject().value();
        String quote = profile.rules().subject().quote();
        for (String text : subject.texts(OidNames.COMMON_NAME)) {
            if (text.length() > MAX_COMMON_NAME) {
                findings.add(Findings.error(
                        "common-name-too-long",
                        "The common name is longer than " + MAX_COMMON_NAME + " characters (RFC 5280, appendix A).",
                        "Shorten it; the full host name belongs to the alternative names."));
            }
        }
        Set<String> there =
                subject.attributes().stream().map(AttributeValue::oid).collect(Collectors.toSet());
        for (String oid : there) {
            if (!rules.allowed().isEmpty() && !rules.allowed().contains(oid)) {
                findings.add(Findings.error(
                        "subject-attribute-not-allowed",
                        "The profile " + profile.id() + " allows no " + OidNames.attribute(oid)
                                + " in the distinguished name" + quote + ".",
                        "Leave it out; allowed are " + words(rules.allowed()) + "."));
            }
        }
        for (String oid : rules.required()) {
            if (!there.contains(oid)) {
                findings.add(Findings.error(
                        "subject-attribute-missing",
                        "The profile " + profile.id() + " wants " + OidNames.attribute(oid)
                                + " in the distinguished name" + quote + ".",
                        "Add it, such as " + OidNames.attribute(oid) + "=…"));
            }
        }
        if (rules.commonName() == SubjectRules.CommonName.NONE && there.contains(OidNames.COMMON_NAME)) {
            findings.add(Findings.error(
                    "common-name-not-wanted",
                    "The profile " + profile.id() + " wants no common name" + quote + ".",
                    "Give the name as an alternative name."));
        }
        return findings;
    }

    private static String words(Set<String> oids) {
        return oids.stream().map(OidNames::attribute).sorted().collect(Collectors.joining(", "));
    }

    private SubjectCheck() {}
}
