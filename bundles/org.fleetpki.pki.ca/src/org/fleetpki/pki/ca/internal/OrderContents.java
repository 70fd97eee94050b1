// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.NameRules;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/**
 * What follows from an order and its profile alone, whoever signs: subject, names and extensions.
 *
 * @param names the subject alternative names, in the order to be written
 * @param extensions all but the identifiers of keys
 * @param findings what is to be said about the order
 */
record OrderContents(
        X500Principal subject, List<EncodedGeneralName> names, List<Extension> extensions, List<Finding> findings) {

    static OrderContents of(IssueOrder order) {
        CertificateProfile profile = order.profile();
        List<Finding> findings = new ArrayList<>();
        List<EncodedGeneralName> names = names(order, findings);
        X500Principal subject = SubjectCheck.complete(order.subject().name(), names, profile);
        findings.addAll(SubjectCheck.check(subject, profile));
        findings.addAll(NameCheck.check(names, profile));
        List<Extension> extensions = new ArrayList<>();
        for (Extension extension : profile.extensions()) {
            extensions.add(KeyRules.fitting(extension, order.publicKey()));
        }
        takeOver(order, extensions, findings);
        if (!names.isEmpty()) {
            // RFC 5280, 4.2.1.6: critical if and only if the subject is empty
            boolean unnamed = subject.getName().isEmpty();
            extensions.add(Extension.of(unnamed, new SubjectAlternativeName(names)));
        }
        return new OrderContents(subject, names, List.copyOf(extensions), List.copyOf(findings));
    }

    private static List<EncodedGeneralName> names(IssueOrder order, List<Finding> findings) {
        NameRules.Origin origin = order.profile().rules().names().value().origin();
        List<EncodedGeneralName> ordered = order.subject().alternativeNames().stream()
                .map(OrderContents::encoded)
                .toList();
        List<EncodedGeneralName> asked = asked(order, findings);
        return switch (origin) {
            case ORDER -> ordered;
            case REQUEST -> {
                if (!ordered.isEmpty()) {
                    findings.add(Findings.error(
                            "names-come-from-request",
                            "The profile " + order.profile().id()
                                    + " takes alternative names from the request alone, and the order has some as well"
                                    + order.profile().rules().names().quote() + ".",
                            "Leave them out, or take a profile that adds or replaces names."));
                }
                yield asked;
            }
            case BOTH -> {
                Set<EncodedGeneralName> both = new LinkedHashSet<>(asked);
                both.addAll(ordered);
                yield List.copyOf(both);
            }
        };
    }

    private static List<EncodedGeneralName> asked(IssueOrder order, List<Finding> findings) {
        for (Extension extension : order.requested()) {
            if (extension.oid().equals(SubjectAlternativeName.OID)) {
                try {
                    return ((SubjectAlternativeName) extension.value()).names();
                } catch (Asn1Exception e) {
                    findings.add(Findings.error(
                            "request-names-malformed",
                            "The alternative names in the request cannot be read: " + e.getMessage() + ".",
                            "Make a new request."));
                }
            }
        }
        return List.of();
    }

    private static EncodedGeneralName encoded(GeneralName name) {
        return switch (name) {
            case GeneralName.Dns dns -> EncodedGeneralName.dns(dns.name());
            case GeneralName.Ip ip -> EncodedGeneralName.ip(ip.address().getAddress());
            case GeneralName.Email email -> EncodedGeneralName.email(email.address());
            case GeneralName.Uri uri -> EncodedGeneralName.uri(uri.uri().toASCIIString());
        };
    }

    /** What the request asks for counts only where the profile says so. */
    private static void takeOver(IssueOrder order, List<Extension> extensions, List<Finding> findings) {
        Set<String> allowed = order.profile().rules().fromRequest().value();
        List<String> ignored = new ArrayList<>();
        for (Extension asked : order.requested()) {
            if (allowed.contains(asked.oid())) {
                extensions.removeIf(own -> own.oid().equals(asked.oid()));
                extensions.add(asked);
            } else if (!isOurs(asked.oid()) && !extensions.contains(asked)) {
                ignored.add(asked.name());
            }
        }
        if (!ignored.isEmpty()) {
            findings.add(Findings.notice(
                    "request-extension-ignored",
                    "The request asks for " + String.join(", ", ignored) + ", which the profile "
                            + order.profile().id() + " does not take over.",
                    "Name the extension in the profile's fromRequest if it is wanted."));
        }
    }

    private static boolean isOurs(String oid) {
        return oid.equals(SubjectAlternativeName.OID)
                || oid.equals(SubjectKeyIdentifier.OID)
                || oid.equals(AuthorityKeyIdentifier.OID);
    }
}
