// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainValidator.ChainVerdict;
import org.fleetpki.pki.model.ParsedCertificate;
import org.junit.jupiter.api.Test;

/** The questions of people in front of a device that is "Not secure". */
class DiagnosisTest {

    private static final ParsedCertificate LEAF = Paper.parsed(1);

    private static List<Diagnosis.Step> steps(String... codes) {
        ChainQuery query = ChainQuery.server(
                List.of(LEAF),
                List.of(Paper.parsed(2)),
                List.of(GeneralName.ofHost("192.168.1.121")),
                Instant.parse("2027-01-01T00:00:00Z"));
        List<Finding> findings = Arrays.stream(codes)
                .map(code -> new Finding(code, Severity.ERROR, "It is so.", "Make it otherwise."))
                .toList();
        return new Diagnosis(query, new ChainVerdict(findings, List.of(LEAF), false, List.of())).steps();
    }

    @Test
    void what_to_do_first_comes_first() {
        List<Cause> causes = steps(
                        "serial-not-positive",
                        "weak-key",
                        "host-name-mismatch",
                        "incomplete-chain",
                        "untrusted-authority",
                        "anchor-not-yet-valid")
                .stream()
                .map(Diagnosis.Step::cause)
                .toList();
        assertEquals(List.of(Cause.CLOCK, Cause.STORE, Cause.INCOMPLETE, Cause.NAME, Cause.WEAK, Cause.RULE), causes);
    }

    @Test
    void a_changed_address_asks_for_a_restart() {
        String advice = steps("host-name-mismatch").getFirst().advice().orElseThrow();
        assertTrue(advice.contains("needs a restart after its address was changed"), advice);
    }

    @Test
    void another_signer_is_told_with_whom_one_trusts() {
        String advice = steps("signature-wrong").getFirst().advice().orElseThrow();
        assertTrue(advice.contains("you trust '" + Paper.parsed(2) + "'"), advice);
        assertTrue(advice.contains("trust the root that issued that"), advice);
    }
}
