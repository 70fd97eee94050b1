// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.benchmarks;

import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.cert.X509CertificateHolder;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.lint.LintRules;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.api.lint.Linter;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.bc.internal.files.ContentFiles;
import org.fleetpki.pki.lint.internal.CertificateLinter;
import org.fleetpki.pki.lint.internal.baseline.BaselineRules;
import org.fleetpki.pki.lint.internal.community.CommunityRules;
import org.fleetpki.pki.lint.internal.device.DeviceRules;
import org.fleetpki.pki.lint.internal.rfc.RfcRules;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Reading, linting and writing. The certificates differ, as the JDK remembers the last 750 that it has read. */
@State(Scope.Benchmark)
public class CertificateBenchmark {

    private static final int LEAVES = 20_000;

    private final AtomicInteger next = new AtomicInteger();
    private final PkiFiles files = new ContentFiles();
    private final Linter linter = new CertificateLinter(
            List.<LintRules>of(new RfcRules(), new BaselineRules(), new CommunityRules(), new DeviceRules()));
    private byte[][] leaves;
    private List<PkiObject> store;

    @Setup
    public void prepare() throws Exception {
        Authority authority = new Authority("java", KeyType.EC_P256);
        leaves = authority.leaves(LEAVES);
        KeyPair pair = authority.keys.generate(KeyType.EC_P256);
        List<ParsedCertificate> chain = new ArrayList<>();
        chain.add(ParsedCertificate.parse(authority.issue(authority.request(1, pair))));
        chain.add(ParsedCertificate.parse(authority.issuing));
        store = List.of(new PkiObject.KeyStoreObject(
                List.of(new KeyStoreEntry("device", Optional.of(pair.getPrivate()), chain))));
    }

    private byte[] leaf() {
        return leaves[Math.floorMod(next.getAndIncrement(), LEAVES)];
    }

    @Benchmark
    public ParsedCertificate parse() throws Exception {
        return ParsedCertificate.parse(leaf());
    }

    @Benchmark
    public void parseWithExtensions(Blackhole blackhole) throws Exception {
        for (Extension extension : ParsedCertificate.parse(leaf()).extensions()) {
            blackhole.consume(extension.value());
        }
    }

    @Benchmark
    public X509Certificate parseInJdk() throws Exception {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(leaf()));
    }

    @Benchmark
    public X509CertificateHolder parseInBouncyCastle() throws Exception {
        return new X509CertificateHolder(leaf());
    }

    @Benchmark
    public List<Finding> lint() throws Exception {
        return linter.lint(LintTarget.of(ParsedCertificate.parse(leaf())), Linter.Scope.PUBLIC);
    }

    @Benchmark
    public byte[] writePkcs12() throws Exception {
        try (Secret passphrase = new Secret("benchmark".toCharArray())) {
            return files.write(store, PkiFormat.PKCS12, Optional.of(passphrase));
        }
    }
}
