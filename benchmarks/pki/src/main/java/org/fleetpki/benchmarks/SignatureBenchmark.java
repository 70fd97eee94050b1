// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.benchmarks;

import java.security.KeyPair;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.SignatureMaker.RsaScheme;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The roles beside the bare operations of their providers: what the roles cost, and which provider is fastest. */
@State(Scope.Benchmark)
public class SignatureBenchmark {

    @Param({"EC_P256", "EC_P384", "RSA_2048", "ED25519", "ML_DSA_65"})
    public KeyType key;

    /** {@code java} and {@code native} are the roles; the others bare providers. */
    @Param({"java", "native", "bare-jdk", "bare-bc", "bare-accp"})
    public String crypto;

    private final byte[] data = new byte[600];
    private Authority authority;
    private AlgorithmIdentifier algorithm;
    private KeyPair pair;
    private PublicKeyInfo publicKey;
    private byte[] signature;
    private BareProvider bare;

    @Setup
    public void prepare() throws Exception {
        authority = new Authority(crypto.equals("native") ? "native" : "java", key);
        pair = authority.keys.generate(key);
        publicKey = PublicKeyInfo.read(pair.getPublic().getEncoded());
        algorithm = authority.signatures.algorithmFor(pair.getPublic(), RsaScheme.PKCS1);
        signature = authority.signatures.sign(pair.getPrivate(), algorithm, data);
        bare = crypto.startsWith("bare-") ? new BareProvider(crypto.substring(5), key, pair) : null;
    }

    @Benchmark
    public byte[] sign() throws Exception {
        return bare != null ? bare.sign(data) : authority.signatures.sign(pair.getPrivate(), algorithm, data);
    }

    @Benchmark
    public boolean verify() throws Exception {
        boolean valid = bare != null
                ? bare.verify(data, signature)
                : authority.checks.verify(publicKey, algorithm, data, signature)
                        == org.fleetpki.pki.api.SignatureChecks.Outcome.VALID;
        if (!valid) {
            throw new IllegalStateException("the signature is valid");
        }
        return valid;
    }

    @Benchmark
    public KeyPair makeKey() throws Exception {
        return bare != null ? bare.makeKey() : authority.keys.generate(key);
    }
}
