// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainValidator.ChainVerdict;
import org.fleetpki.pki.model.ParsedCertificate;

/** What a verdict means for somebody who sees "Not secure" in front of a device, in the order of what to do. */
final class Diagnosis {

    private final ChainQuery query;
    private final ChainVerdict verdict;

    /**
     * One thing to do.
     *
     * @param cause why
     * @param finding the evidence
     * @param advice what to do beside the finding's own remedy, where more is known; empty if nothing
     */
    record Step(Cause cause, Finding finding, Optional<String> advice) {}

    Diagnosis(ChainQuery query, ChainVerdict verdict) {
        this.query = query;
        this.verdict = verdict;
    }

    /** Everything that was found, what to do first first. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Finding finding : verdict.findings()) {
            Cause cause = Cause.of(finding);
            steps.add(new Step(cause, finding, advice(cause)));
        }
        steps.sort(Comparator.<Step, Cause>comparing(Step::cause)
                .thenComparing(step -> step.finding().severity()));
        return steps;
    }

    private Optional<String> advice(Cause cause) {
        return switch (cause) {
            case STORE ->
                Optional.of(
                        "Import the authority's certificate as a trusted root (fleetpki trust add), and start the browser"
                                + " again.");
            case SELF_SIGNED, OTHER_SIGNER, INCOMPLETE -> Optional.of(signer());
            case NAME ->
                query.names().stream().anyMatch(GeneralName.Ip.class::isInstance)
                        ? Optional.of("A device that makes its own certificate when it starts needs a restart after its"
                                + " address was changed.")
                        : Optional.empty();
            case CLOCK -> Optional.of("Compare the clocks of the device and of this computer with the time of day.");
            case REVOKED, PURPOSE, WEAK, RULE -> Optional.empty();
        };
    }

    /** A device uses a certificate that somebody installed in place of one by its own authority. */
    private String signer() {
        ParsedCertificate end =
                verdict.path().isEmpty() ? query.leaf() : verdict.path().getLast();
        String trusted = query.anchors().isEmpty()
                ? "nothing"
                : query.anchors().stream()
                        .limit(3)
                        .map(anchor -> "'" + anchor + "'")
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("");
        return "The certificate is by '" + end.issuer() + "', you trust " + trusted
                + (query.anchors().size() > 3 ? " and others" : "")
                + "; if somebody installed a certificate of their own on the device, trust the root that issued that.";
    }
}
