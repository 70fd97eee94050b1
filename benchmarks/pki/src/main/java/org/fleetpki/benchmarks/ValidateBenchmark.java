// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.benchmarks;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.path.internal.PathValidator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Parse a leaf and validate it up to the root over one intermediate; each time another leaf, and two signatures. */
@State(Scope.Benchmark)
public class ValidateBenchmark {

    private static final int LEAVES = 4_000;

    @Param({"EC_P256", "RSA_2048", "ML_DSA_65"})
    public KeyType key;

    @Param({"java", "native"})
    public String crypto;

    private final AtomicInteger next = new AtomicInteger();
    private PathValidator validator;
    private byte[][] leaves;
    private ParsedCertificate issuing;
    private List<ParsedCertificate> anchors;

    @Setup
    public void prepare() throws Exception {
        Authority authority = new Authority(crypto, key);
        validator = new PathValidator(authority.checks);
        leaves = authority.leaves(LEAVES);
        issuing = ParsedCertificate.parse(authority.issuing);
        anchors = List.of(ParsedCertificate.parse(authority.root));
    }

    @Benchmark
    public boolean validateChainOfThree() throws Exception {
        int number = Math.floorMod(next.getAndIncrement(), LEAVES);
        boolean valid = validator
                .validate(ChainQuery.server(
                        List.of(ParsedCertificate.parse(leaves[number]), issuing),
                        anchors,
                        List.of(new GeneralName.Dns("device-" + number + ".example")),
                        Authority.NOW))
                .isValid();
        if (!valid) {
            throw new IllegalStateException("the chain is valid");
        }
        return valid;
    }
}
