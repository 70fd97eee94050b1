// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Severity;

/** Findings of the authority's own, beside those of the lint rules. */
final class Findings {

    static Finding error(String code, String message, String remedy) {
        return new Finding(code, Severity.ERROR, message, remedy);
    }

    static Finding warning(String code, String message, String remedy) {
        return new Finding(code, Severity.WARNING, message, remedy);
    }

    static Finding notice(String code, String message, String remedy) {
        return new Finding(code, Severity.NOTICE, message, remedy);
    }

    static List<Finding> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /** Refuse if there is an error among the findings. */
    static void requireNoError(List<Finding> findings) throws PkiException {
        List<Finding> errors = errors(findings);
        if (!errors.isEmpty()) {
            throw new PkiException(new PkiFailure.Refused(errors));
        }
    }

    private Findings() {}
}
