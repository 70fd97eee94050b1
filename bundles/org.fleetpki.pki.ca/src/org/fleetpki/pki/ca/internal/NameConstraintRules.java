// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.name.DistinguishedName;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** Tells before the signature what clients would find out after it: a name that an authority above may not give. */
final class NameConstraintRules {

    /** @param chain the authority and its issuers */
    static List<Finding> check(List<X509Certificate> chain, X500Principal subject, List<EncodedGeneralName> names) {
        List<EncodedGeneralName> all = new ArrayList<>(names);
        DistinguishedName name = DistinguishedName.of(subject);
        if (!name.isEmpty()) {
            all.add(EncodedGeneralName.directory(name));
        }
        List<Finding> findings = new ArrayList<>();
        for (X509Certificate issuer : chain) {
            constraints(issuer).ifPresent(constraints -> check(issuer, constraints, all, findings));
        }
        return findings;
    }

    private static Optional<NameConstraints> constraints(X509Certificate issuer) {
        try {
            return ParsedCertificate.of(issuer).find(NameConstraints.class);
        } catch (Asn1Exception e) {
            return Optional.empty();
        }
    }

    private static void check(
            X509Certificate issuer,
            NameConstraints constraints,
            List<EncodedGeneralName> names,
            List<Finding> findings) {
        for (EncodedGeneralName name : names) {
            List<NameConstraints.Subtree> ofKind = constraints.permitted().stream()
                    .filter(subtree -> subtree.base().kind() == name.kind())
                    .toList();
            boolean permitted = ofKind.isEmpty() || ofKind.stream().anyMatch(subtree -> covers(subtree.base(), name));
            boolean excluded = constraints.excluded().stream().anyMatch(subtree -> covers(subtree.base(), name));
            if (!permitted || excluded) {
                findings.add(Findings.error(
                        "outside-name-constraints",
                        "The name constraints of the authority " + OnelineName.of(issuer.getSubjectX500Principal())
                                + " do not allow " + name + " (RFC 5280, 4.2.1.10).",
                        "Issue it with another authority."));
            }
        }
    }

    private static boolean covers(EncodedGeneralName base, EncodedGeneralName name) {
        if (base.kind() != name.kind()) {
            return false;
        }
        try {
            return switch (base.kind()) {
                case DNS -> isWithinDomain(name.text(), base.text(), true);
                case EMAIL -> coversMailbox(base.text(), name.text());
                case URI -> isWithinDomain(host(name.text()), base.text(), false);
                case IP -> coversAddress(base.content(), name.content());
                case DIRECTORY -> name.directoryName().isWithin(base.directoryName());
                case OTHER, X400, EDI_PARTY, REGISTERED_ID -> base.content().equals(name.content());
            };
        } catch (Asn1Exception e) {
            return false;
        }
    }

    /** @param sub whether a domain covers what is below it without a dot before it, as only DNS names have it */
    private static boolean isWithinDomain(String host, String domain, boolean sub) {
        String lower = host.toLowerCase(Locale.ROOT);
        String base = domain.toLowerCase(Locale.ROOT);
        return base.isEmpty()
                || lower.equals(base)
                || lower.endsWith(base.startsWith(".") ? base : sub ? "." + base : "\0");
    }

    private static boolean coversMailbox(String base, String mailbox) {
        return base.indexOf('@') >= 0
                ? mailbox.equalsIgnoreCase(base)
                : isWithinDomain(mailbox.substring(mailbox.lastIndexOf('@') + 1), base, false);
    }

    private static String host(String uri) {
        try {
            return Optional.ofNullable(URI.create(uri).getHost()).orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The address of the base is followed by its mask. */
    private static boolean coversAddress(Octets base, Octets address) {
        if (base.length() != 2 * address.length()) {
            return false;
        }
        for (int i = 0; i < address.length(); i++) {
            int mask = base.get(address.length() + i);
            if ((base.get(i) & mask) != (address.get(i) & mask)) {
                return false;
            }
        }
        return true;
    }

    private NameConstraintRules() {}
}
