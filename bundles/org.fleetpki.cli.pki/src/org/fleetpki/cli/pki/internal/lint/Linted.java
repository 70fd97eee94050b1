// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;

/**
 * What the rules had to say about one object.
 *
 * @param file where it was found, as it was typed
 * @param kind what it is, such as {@code certificate}
 * @param name its subject or issuer; empty if it has none
 * @param findings errors first
 */
record Linted(String file, String kind, String name, List<Finding> findings) {

    Linted {
        findings = List.copyOf(findings);
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
