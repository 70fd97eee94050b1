// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.benchmarks;

import java.security.KeyPair;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Issuing: for requests that come from devices, and with keys that are made here. */
@State(Scope.Benchmark)
public class IssueBenchmark {

    private static final int REQUESTS = 500;

    @Param({"EC_P256", "RSA_2048", "ML_DSA_65"})
    public KeyType key;

    @Param({"java", "native"})
    public String crypto;

    private final AtomicInteger next = new AtomicInteger();
    private Authority authority;
    private byte[][] requests;

    @Setup
    public void prepare() throws Exception {
        authority = new Authority(crypto, key);
        KeyPair pair = authority.keys.generate(key);
        requests = new byte[REQUESTS][];
        for (int i = 0; i < REQUESTS; i++) {
            // a few keys, as making RSA keys takes long
            requests[i] = authority.request(i, pair);
        }
    }

    @Benchmark
    public byte[] signRequest() throws Exception {
        return authority.issue(requests[Math.floorMod(next.getAndIncrement(), REQUESTS)]);
    }

    @Benchmark
    public String keyRequestCertificate() throws Exception {
        KeyPair pair = authority.keys.generate(key);
        byte[] certificate = authority.issue(authority.request(next.getAndIncrement(), pair));
        return Pem.encode("CERTIFICATE", certificate)
                + Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded());
    }
}
