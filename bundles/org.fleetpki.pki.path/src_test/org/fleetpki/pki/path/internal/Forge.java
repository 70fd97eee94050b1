// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.ExtensionValue;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.KeyUsage.Usage;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.OidNames;

/** Makes certificates with any field right or wrong. */
final class Forge {

    static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
    static final Instant END = Instant.parse("2027-11-01T00:00:00Z");

    static final String ECDSA = "SHA256withECDSA";

    private static final Map<String, String> SIGNATURES = Map.of(
            ECDSA,
            "1.2.840.10045.4.3.2",
            "SHA1withECDSA",
            "1.2.840.10045.4.1",
            "SHA256withRSA",
            "1.2.840.113549.1.1.11",
            "SHA1withRSA",
            "1.2.840.113549.1.1.5",
            "MD5withRSA",
            "1.2.840.113549.1.1.4");

    private final List<Extension> extensions = new ArrayList<>();
    private int version = 3;
    private byte[] serial = Der.integer(new BigInteger("7f0102030405060708090a0b0c0d0e0f", 16));
    private byte[] issuer = name("CN=Issuer");
    private byte[] subject = name("CN=camera");
    private byte[] notBefore = Der.time(BEGIN);
    private byte[] notAfter = Der.time(END);
    private byte[] key;
    private byte[] more = new byte[0];
    private Optional<byte[]> innerAlgorithm = Optional.empty();

    /** A server certificate that keeps every rule. */
    static Forge server(KeyPair key, KeyPair signer, EncodedGeneralName... names) {
        Forge forge = new Forge();
        forge.key = key.getPublic().getEncoded();
        return forge.with(true, BasicConstraints.endEntity())
                .with(true, KeyUsage.of(Usage.DIGITAL_SIGNATURE))
                .with(false, ExtendedKeyUsage.of(OidNames.SERVER_AUTH))
                .with(false, new SubjectAlternativeName(List.of(names)))
                .signedBy(signer);
    }

    /** An authority's certificate that keeps every rule. */
    static Forge authority(KeyPair key, KeyPair signer) {
        Forge forge = new Forge();
        forge.key = key.getPublic().getEncoded();
        return forge.with(true, BasicConstraints.authority())
                .with(true, KeyUsage.of(Usage.KEY_CERT_SIGN, Usage.CRL_SIGN))
                .with(false, new SubjectKeyIdentifier(Keys.info(key).identifier()))
                .signedBy(signer)
                .until(Instant.parse("2030-01-01T00:00:00Z"));
    }

    static byte[] name(String text) {
        return NameWriter.write(text);
    }

    private Forge signedBy(KeyPair signer) {
        return with(false, AuthorityKeyIdentifier.of(Keys.info(signer).identifier()));
    }

    Forge with(boolean critical, ExtensionValue value) {
        without(value.oid());
        extensions.add(Extension.of(critical, value));
        return this;
    }

    /** An extension with any content, beside one of its type that may be there. */
    Forge raw(String oid, boolean critical, byte[] content) {
        extensions.add(new Extension(oid, critical, Octets.of(content)));
        return this;
    }

    Forge without(String oid) {
        extensions.removeIf(extension -> extension.oid().equals(oid));
        return this;
    }

    Forge withoutExtensions() {
        extensions.clear();
        return this;
    }

    Forge version(int value) {
        version = value;
        return this;
    }

    Forge serial(BigInteger value) {
        serial = Der.integer(value);
        return this;
    }

    Forge issuer(String name) {
        issuer = name(name);
        return this;
    }

    Forge subject(String name) {
        subject = name(name);
        return this;
    }

    Forge from(Instant instant) {
        notBefore = Der.time(instant);
        return this;
    }

    Forge until(Instant instant) {
        notAfter = Der.time(instant);
        return this;
    }

    Forge encodedEnd(byte[] time) {
        notAfter = time;
        return this;
    }

    Forge key(byte[] encoded) {
        key = encoded;
        return this;
    }

    /** Unique identifiers, which stand before the extensions. */
    Forge uniqueId() {
        more = Der.value(0x81, new byte[] {0, 1});
        return this;
    }

    Forge innerAlgorithm(String oid) {
        innerAlgorithm = Optional.of(Der.sequence(Der.oid(oid)));
        return this;
    }

    ParsedCertificate sign(KeyPair signer) {
        return sign(signer.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : ECDSA, signer);
    }

    ParsedCertificate sign(String algorithm, KeyPair signer) {
        try {
            return ParsedCertificate.parse(encode(algorithm, signer));
        } catch (Asn1Exception e) {
            throw new IllegalStateException(e);
        }
    }

    X509Certificate signForJdk(String algorithm, KeyPair signer) {
        return parse(encode(algorithm, signer)).orElseThrow();
    }

    /** Parse; empty if the JDK refuses to. */
    static Optional<X509Certificate> parse(byte[] der) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private byte[] encode(String algorithm, KeyPair signer) {
        byte[] identifier = algorithm(algorithm);
        byte[] all = extensions.isEmpty()
                ? new byte[0]
                : Der.explicit(
                        3,
                        Der.sequence(extensions.stream().map(Extension::encode).toList()));
        byte[] contents = Der.sequence(
                version == 1 ? new byte[0] : Der.explicit(0, Der.integer(version - 1)),
                serial,
                innerAlgorithm.orElse(identifier),
                issuer,
                Der.sequence(notBefore, notAfter),
                subject,
                key,
                more,
                all);
        return Der.sequence(contents, identifier, Der.bitString(signature(algorithm, signer, contents)));
    }

    static byte[] algorithm(String algorithm) {
        byte[] oid = Der.oid(SIGNATURES.get(algorithm));
        return algorithm.endsWith("RSA") ? Der.sequence(oid, Der.nothing()) : Der.sequence(oid);
    }

    static byte[] signature(String algorithm, KeyPair signer, byte[] contents) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(signer.getPrivate());
            signature.update(contents);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
