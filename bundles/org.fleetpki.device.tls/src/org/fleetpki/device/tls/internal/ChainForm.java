// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;
import org.fleetpki.pki.model.name.DistinguishedName;
import org.fleetpki.pki.model.name.OidNames;

/**
 * What is to be said about which certificates a server sends, and in which order: the leaf first, each followed by its
 * issuer, without the root (RFC 8446, 4.4.2; RFC 5246, 7.4.2).
 */
final class ChainForm {

    private final List<ParsedCertificate> sent;
    private final List<ParsedCertificate> anchors;

    /** @param anchors whom the client trusts; empty where that is not known */
    ChainForm(List<X509Certificate> sent, List<X509Certificate> anchors) {
        this.sent = sent.stream().map(ParsedCertificate::of).toList();
        this.anchors = anchors.stream().map(ParsedCertificate::of).toList();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<ParsedCertificate> distinct = sent.stream().distinct().toList();
        if (distinct.size() < sent.size()) {
            findings.add(new Finding(
                    "duplicate-certificate",
                    Severity.WARNING,
                    "The server sends a certificate twice.",
                    "Install the chain with each certificate once."));
        }
        List<ParsedCertificate> path = path(distinct);
        if (path.size() > 1
                && !distinct.subList(0, Math.min(path.size(), distinct.size())).equals(path)) {
            findings.add(new Finding(
                    "wrong-order",
                    Severity.WARNING,
                    "The server sends the certificates of its chain in the wrong order, which some clients refuse.",
                    "Install them with that of the device first, each followed by that of its issuer."));
        }
        Set<ParsedCertificate> strangers = new HashSet<>(distinct);
        path.forEach(strangers::remove);
        if (!strangers.isEmpty()) {
            findings.add(new Finding(
                    "unrelated-certificate",
                    Severity.NOTICE,
                    "The server sends " + strangers.size() + " certificates that do not belong to its chain, such as "
                            + quoted(strangers.iterator().next().subject()) + ".",
                    "Leave them out when the chain is installed."));
        }
        end(path).ifPresent(findings::add);
        return findings;
    }

    /** From the leaf upwards as far as the names lead among what was sent. */
    private static List<ParsedCertificate> path(List<ParsedCertificate> distinct) {
        List<ParsedCertificate> path = new ArrayList<>(List.of(distinct.getFirst()));
        while (!path.getLast().isSelfIssued()) {
            DistinguishedName issuer = path.getLast().issuer();
            Optional<ParsedCertificate> next = distinct.stream()
                    .filter(candidate -> candidate.subject().equals(issuer) && !path.contains(candidate))
                    .findFirst();
            if (next.isEmpty()) {
                return path;
            }
            path.add(next.get());
        }
        return path;
    }

    private Optional<Finding> end(List<ParsedCertificate> path) {
        ParsedCertificate top = path.getLast();
        if (top.isSelfIssued()) {
            return path.size() == 1 ? alone(top) : Optional.of(superfluous(top));
        }
        boolean anchored =
                anchors.stream().anyMatch(anchor -> anchor.subject().equals(top.issuer()) || anchor.equals(top));
        if (anchored || anchors.isEmpty() && path.size() > 1) {
            return Optional.empty();
        }
        String missing = "The server does not send the certificate of the issuer " + quoted(top.issuer());
        String where = issuerAddress(top)
                .map(uri -> " It is to be had at " + uri + ".")
                .orElse("");
        return Optional.of(
                anchors.isEmpty()
                        ? new Finding(
                                "issuer-not-sent",
                                Severity.WARNING,
                                missing + "; unless that is a root that clients have, they cannot trust it." + where,
                                "Install the chain with the certificates of all intermediate authorities.")
                        : new Finding(
                                "missing-intermediate",
                                Severity.ERROR,
                                missing + ", which is not among the trusted ones either." + where,
                                "Install the chain with the certificates of all intermediate authorities."));
    }

    private static Finding superfluous(ParsedCertificate root) {
        return new Finding(
                "superfluous-root",
                Severity.NOTICE,
                "The server sends the root " + quoted(root.subject())
                        + " too, which clients must have already and never take from a server.",
                "Leave it out when the chain is installed.");
    }

    /** Where somebody is trusted, the validator says more about it. */
    private Optional<Finding> alone(ParsedCertificate leaf) {
        return anchors.isEmpty()
                ? Optional.of(new Finding(
                        "issued-by-itself",
                        Severity.WARNING,
                        "The certificate " + quoted(leaf.subject())
                                + " names itself as its issuer, so clients trust it only if they know exactly it.",
                        "Let an authority that clients trust issue a certificate for the device."))
                : Optional.empty();
    }

    /** Where the issuer's certificate is to be had, by the word of the certificate itself. */
    private static Optional<String> issuerAddress(ParsedCertificate certificate) {
        try {
            return certificate
                    .find(AuthorityInformationAccess.class)
                    .flatMap(access -> access.uris(OidNames.CA_ISSUERS).stream().findFirst())
                    .map(uri -> uri.replaceAll("\\P{Print}", "?"));
        } catch (Asn1Exception e) {
            return Optional.empty();
        }
    }

    private static String quoted(DistinguishedName name) {
        return "'" + name + "'";
    }
}
