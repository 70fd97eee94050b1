// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.benchmarks;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.accp.internal.CorrettoProvider;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.RequestMaker;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.api.SignatureMaker;
import org.fleetpki.pki.api.SignatureMaker.RsaScheme;
import org.fleetpki.pki.bc.internal.BouncyCastleKeys;
import org.fleetpki.pki.bc.internal.FastSignatureChecks;
import org.fleetpki.pki.bc.internal.FastSignatures;
import org.fleetpki.pki.bc.internal.FastestProviders;
import org.fleetpki.pki.bc.internal.Pkcs10Maker;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.name.OidNames;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;

/** An authority of two levels in memory, that issues as {@code pki.ca} does but keeps no records. */
final class Authority {

    static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    final SignatureChecks checks;
    final SignatureMaker signatures;
    final PrivateKeys keys;
    final RequestMaker requests;
    final KeyType type;
    final byte[] root;
    final byte[] issuing;
    final KeyPair issuingKey;

    private final AlgorithmIdentifier algorithm;
    private final Octets issuingIdentifier;
    private long serial = 1L << 40;

    /** @param crypto {@code java} or {@code native} */
    Authority(String crypto, KeyType type) throws PkiException, Asn1Exception {
        FastestProviders providers = crypto.equals("native")
                ? new FastestProviders(CorrettoProvider.load().orElseThrow())
                : new FastestProviders();
        this.type = type;
        this.checks = new FastSignatureChecks(providers);
        this.signatures = new FastSignatures(providers);
        this.keys = new BouncyCastleKeys(providers);
        this.requests = new Pkcs10Maker(signatures);
        KeyPair rootKey = keys.generate(type);
        this.issuingKey = keys.generate(type);
        this.algorithm = signatures.algorithmFor(issuingKey.getPublic(), RsaScheme.PKCS1);
        this.issuingIdentifier = info(issuingKey).identifier();
        Octets rootIdentifier = info(rootKey).identifier();
        this.root = sign(name("Root"), name("Root"), rootKey, authority(rootIdentifier, rootIdentifier), rootKey.getPrivate());
        this.issuing = sign(
                name("Root"), name("Issuing"), issuingKey, authority(issuingIdentifier, rootIdentifier), rootKey.getPrivate());
    }

    private static PublicKeyInfo info(KeyPair pair) throws Asn1Exception {
        return PublicKeyInfo.read(pair.getPublic().getEncoded());
    }

    private static byte[] name(String text) {
        return new X500Principal("CN=" + text + ", O=Benchmark").getEncoded();
    }

    private static List<Extension> authority(Octets subject, Octets issuer) {
        return List.of(
                Extension.of(true, BasicConstraints.authority()),
                Extension.of(true, KeyUsage.of(KeyUsage.Usage.KEY_CERT_SIGN, KeyUsage.Usage.CRL_SIGN)),
                Extension.of(false, new SubjectKeyIdentifier(subject)),
                Extension.of(false, AuthorityKeyIdentifier.of(issuer)));
    }

    private byte[] sign(byte[] issuer, byte[] subject, KeyPair pair, List<Extension> extensions, PrivateKey key)
            throws PkiException {
        return sign(issuer, subject, pair.getPublic().getEncoded(), extensions, key);
    }

    private byte[] sign(byte[] issuer, byte[] subject, byte[] publicKey, List<Extension> extensions, PrivateKey key)
            throws PkiException {
        byte[] identifier = algorithm.encoded().toArray();
        byte[] tbs = Der.sequence(
                Der.explicit(0, Der.integer(2)),
                Der.integer(nextSerial()),
                identifier,
                issuer,
                Der.sequence(Der.time(NOW), Der.time(NOW.plus(Duration.ofDays(397)))),
                subject,
                publicKey,
                Der.explicit(3, Der.sequence(extensions.stream().map(Extension::encode).toList())));
        return Der.sequence(tbs, identifier, Der.bitString(signatures.sign(key, algorithm, tbs)));
    }

    private synchronized BigInteger nextSerial() {
        return BigInteger.valueOf(serial++);
    }

    /** A request for a device of that number. */
    byte[] request(int number, KeyPair pair) throws PkiException {
        CertificateSubject subject = new CertificateSubject(
                new X500Principal("CN=device-" + number + ".example"),
                List.of(new GeneralName.Dns("device-" + number + ".example"), GeneralName.parse("IP:192.0.2.7")));
        return requests.make(subject, List.of(), pair, RsaScheme.PKCS1);
    }

    /** Check a request's own signature and sign a server certificate for it. */
    byte[] issue(byte[] request) throws PkiException, Asn1Exception {
        ParsedRequest parsed = ParsedRequest.parse(request);
        Outcome outcome = checks.verify(
                parsed.publicKey(),
                parsed.signatureAlgorithm(),
                parsed.info().encoded().toArray(),
                parsed.signature().octets().toArray());
        if (outcome != Outcome.VALID) {
            throw new IllegalStateException("the request is " + outcome);
        }
        List<Extension> extensions = new ArrayList<>(List.of(
                Extension.of(true, KeyUsage.of(KeyUsage.Usage.DIGITAL_SIGNATURE)),
                Extension.of(false, new ExtendedKeyUsage(List.of(OidNames.SERVER_AUTH))),
                Extension.of(false, new SubjectKeyIdentifier(parsed.publicKey().identifier())),
                Extension.of(false, AuthorityKeyIdentifier.of(issuingIdentifier))));
        extensions.addAll(parsed.requestedExtensions());
        return sign(
                name("Issuing"),
                parsed.subject().encoded().toArray(),
                parsed.publicKey().encoded().toArray(),
                extensions,
                issuingKey.getPrivate());
    }

    /** Different certificates of one key. */
    byte[][] leaves(int count) throws PkiException, Asn1Exception {
        KeyPair pair = keys.generate(type);
        byte[][] leaves = new byte[count][];
        for (int i = 0; i < count; i++) {
            leaves[i] = issue(request(i, pair));
        }
        return leaves;
    }
}
