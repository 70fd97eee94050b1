// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.path;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedCertificate;
import org.osgi.annotation.versioning.ProviderType;

/** Builds and judges certification paths (RFC 5280, section 6) and explains the verdict. */
@ProviderType
public interface ChainValidator {

    /**
     * Answer a question. However hostile the certificates are, it takes no longer than a second.
     *
     * @return with every reason to refuse that was found, not only the first
     */
    ChainVerdict validate(ChainQuery query);

    /**
     * Judge a chain for a TLS server.
     *
     * @param served the chain as the server sent it, leaf first; may be empty, which is refused
     * @param anchors the certificates to trust
     * @param host the name or address that the client used; empty if the name does not matter
     * @param at the moment to judge for
     */
    Verdict validate(
            List<X509Certificate> served, Collection<X509Certificate> anchors, Optional<GeneralName> host, Instant at);

    /**
     * A verdict about certificates that the JDK has read.
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

    /**
     * A verdict with its reasons.
     *
     * @param findings what is wrong with the path, each with its remedy; without an error it is valid
     * @param path from the leaf to the anchor; without an anchor the longest that was found, or empty
     * @param anchored whether the path ends at an anchor
     * @param candidates all paths that were looked at, the one judged first
     */
    record ChainVerdict(
            List<Finding> findings, List<ParsedCertificate> path, boolean anchored, List<Candidate> candidates) {

        public ChainVerdict {
            findings = List.copyOf(findings);
            path = List.copyOf(path);
            candidates = List.copyOf(candidates);
        }

        /** Whether a client that trusts the anchors accepts the chain. */
        public boolean isValid() {
            return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    /**
     * A path that could be.
     *
     * @param path from the leaf upwards
     * @param anchored whether it ends at an anchor
     * @param findings what is wrong with it
     */
    record Candidate(List<ParsedCertificate> path, boolean anchored, List<Finding> findings) {

        public Candidate {
            path = List.copyOf(path);
            findings = List.copyOf(findings);
        }
    }
}
