// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.TlsExamOffer;
import org.fleetpki.device.api.TlsExamOrder;
import org.fleetpki.device.api.TlsExamination;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainValidator;
import org.fleetpki.pki.model.ParsedCertificate;

/** What is to be said about the validity of a chain, and about chains that differ. */
record ChainJudgement(ChainValidator validator, InstantSource clock) {

    /** What the validator says of every chain if nobody is trusted. */
    private static final Set<String> ABOUT_TRUST =
            Set.of("untrusted-authority", "self-signed", "incomplete-chain", "too-complex");

    List<Finding> findings(TlsExamination seen) {
        List<Finding> findings = new ArrayList<>(validity(seen));
        seen.offers().stream()
                .filter(offer -> !offer.chain().isEmpty() && !offer.chain().equals(seen.chain()))
                .findFirst()
                .ifPresent(offer -> findings.add(new Finding(
                        "chain-differs-by-version",
                        Severity.NOTICE,
                        "By " + offer.version().title() + " the server sends other certificates than by the newest"
                                + " version that it speaks.",
                        "Look whether both chains are meant, such as one with RSA and one with ECDSA.")));
        seen.unnamed().ifPresent(unnamed -> differsWithoutName(seen, unnamed).ifPresent(findings::add));
        return findings;
    }

    private static Optional<Finding> differsWithoutName(TlsExamination seen, TlsExamOffer unnamed) {
        String name = seen.order().expectedName();
        if (!unnamed.isOffered()) {
            return Optional.of(new Finding(
                    "name-needed",
                    Severity.NOTICE,
                    "Without the name '" + name + "' in the handshake (SNI) the server does not complete it: "
                            + unnamed.detail(),
                    "Clients that reach it by its address alone, such as some devices, cannot use it."));
        }
        return unnamed.chain().equals(seen.chain()) || unnamed.chain().isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "chain-differs-without-name",
                        Severity.NOTICE,
                        "Without the name '" + name + "' in the handshake (SNI) the server sends another certificate: '"
                                + unnamed.chain()
                                        .getFirst()
                                        .getSubjectX500Principal()
                                        .getName() + "'.",
                        "Clients that reach it by its address alone get that one."));
    }

    private List<Finding> validity(TlsExamination seen) {
        TlsExamOrder order = seen.order();
        List<Finding> said = validator
                .validate(
                        ChainQuery.server(parsed(seen.chain()), parsed(order.anchors()), names(order), clock.instant()))
                .findings();
        return order.anchors().isEmpty()
                ? said.stream()
                        .filter(finding -> !ABOUT_TRUST.contains(finding.code()))
                        .toList()
                : said;
    }

    private static List<GeneralName> names(TlsExamOrder order) {
        try {
            return List.of(GeneralName.ofHost(order.expectedName()));
        } catch (IllegalArgumentException e) {
            // a name that no certificate can hold is not compared
            return List.of();
        }
    }

    private static List<ParsedCertificate> parsed(List<X509Certificate> certificates) {
        return certificates.stream().map(ParsedCertificate::of).toList();
    }
}
