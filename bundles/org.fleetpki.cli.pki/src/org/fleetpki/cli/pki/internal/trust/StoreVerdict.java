// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import java.util.List;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.path.ChainValidator;
import org.fleetpki.pki.api.trust.TrustStore;

/**
 * Whether programs that use a store trust a chain.
 *
 * @param store which one
 * @param exitCode one of {@link ExitCodes}
 * @param reasons through whom it is trusted, or why not, in sentences
 */
record StoreVerdict(TrustStore store, int exitCode, List<String> reasons) {

    StoreVerdict {
        reasons = List.copyOf(reasons);
    }

    static StoreVerdict of(TrustStore store, ChainValidator.ChainVerdict verdict) {
        if (verdict.isValid()) {
            return new StoreVerdict(
                    store, ExitCodes.OK, List.of("Through '" + verdict.path().getLast() + "'."));
        }
        List<String> reasons = verdict.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::message)
                .toList();
        return new StoreVerdict(store, ExitCodes.REFUSED, reasons);
    }

    static StoreVerdict unreadable(TrustStore store, PkiException e) {
        return new StoreVerdict(
                store, ExitCodeMapping.of(e), List.of(e.failure().sentence()));
    }

    boolean isTrusted() {
        return exitCode == ExitCodes.OK;
    }

    /** In one word or two. */
    String word() {
        return switch (exitCode) {
            case ExitCodes.OK -> "trusted";
            case ExitCodes.REFUSED -> "not trusted";
            default -> "not known";
        };
    }
}
