// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.path.ChainValidator;

/** Judges what devices serve, by the workspace's authorities. */
final class ServedChain {

    private final ChainValidator validator;
    private final KnownAuthorities authorities;

    ServedChain(ChainValidator validator, KnownAuthorities authorities) {
        this.validator = validator;
        this.authorities = authorities;
    }

    /** Whether a client that knows the workspace's roots accepts the chain under this name. */
    boolean isTrusted(List<X509Certificate> served, String host, Instant now) {
        try {
            return !served.isEmpty()
                    && fault(served, Optional.of(GeneralName.ofHost(host)), now).isEmpty();
        } catch (IllegalArgumentException e) {
            // A host that no certificate can name, such as one with an odd character.
            return false;
        }
    }

    /** Whether the leaf was issued by an authority of the workspace, even if its time is over or to come. */
    boolean isOurs(List<X509Certificate> served, Instant now) {
        if (served.isEmpty()) {
            return false;
        }
        return authorities.issued(served.getFirst())
                || fault(served, Optional.empty(), withinLife(served.getFirst(), now))
                        .isEmpty();
    }

    /** Whether one of the workspace's authorities signed this certificate. */
    boolean isOurs(X509Certificate certificate) {
        return authorities.issued(certificate);
    }

    /**
     * Why a client refuses the chain, as a sentence.
     *
     * @param host empty if the name does not matter
     */
    Optional<String> fault(List<X509Certificate> served, Optional<GeneralName> host, Instant now) {
        return validator.validate(served, authorities.roots(), host, now).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::message)
                .findFirst();
    }

    private static Instant withinLife(X509Certificate leaf, Instant now) {
        Instant begin = leaf.getNotBefore().toInstant();
        Instant end = leaf.getNotAfter().toInstant();
        return now.isBefore(begin) ? begin : now.isAfter(end) ? end : now;
    }
}
