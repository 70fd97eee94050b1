// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Judges a chain that a server presented (RFC 5280, section 6) and explains the verdict. */
@ProviderType
public interface ChainValidator {

    /**
     * Judge a chain for a TLS server.
     *
     * @param served the chain as the server sent it, leaf first
     * @param anchors the certificates to trust
     * @param host the name or address that the client used; empty if the name does not matter
     * @param at the moment to judge for
     */
    Verdict validate(
            List<X509Certificate> served, Collection<X509Certificate> anchors, Optional<GeneralName> host, Instant at);

    /**
     * A verdict with its reasons.
     *
     * @param findings why the chain is refused, each with its remedy; without an error the chain is valid
     * @param path from the leaf to the anchor; empty if there is none
     */
    record Verdict(List<Finding> findings, List<X509Certificate> path) {

        public Verdict {
            findings = List.copyOf(findings);
            path = List.copyOf(path);
        }

        /** Whether a client that trusts the anchors accepts the chain. */
        public boolean isValid() {
            return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }
}
