// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import static org.fleetpki.pki.path.internal.Row.rfc5280;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.fleetpki.pki.api.path.ChainQuery.Purpose;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.KeyUsage.Usage;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;
import org.fleetpki.pki.model.name.OidNames;

/** Who may issue what: basic constraints, key usage, purposes, length of paths, keys and signatures. */
final class AuthorityRows {

    static Stream<Row> rows() {
        return Stream.of(authorities(), lengths(), purposes(), trust(), keys()).flatMap(rows -> rows);
    }

    private static Stream<Row> authorities() {
        return Stream.of(
                rfc5280(
                        "the issuer is no authority",
                        "issuer-is-no-authority key-usage-without-authority",
                        scene -> scene.issuing.with(true, BasicConstraints.endEntity())),
                rfc5280(
                        "the issuer has no basic constraints",
                        "issuer-is-no-authority key-usage-without-authority",
                        scene -> scene.issuing.without(BasicConstraints.OID)),
                rfc5280(
                        "the root has no basic constraints",
                        "issuer-is-no-authority key-usage-without-authority",
                        scene -> scene.root.without(BasicConstraints.OID)),
                rfc5280(
                        "basic constraints that are not critical",
                        "basic-constraints-not-critical",
                        scene -> scene.root.with(false, BasicConstraints.authority())),
                rfc5280(
                        "the issuer may not sign",
                        "issuer-may-not-sign",
                        scene -> scene.issuing.with(true, KeyUsage.of(Usage.CRL_SIGN))),
                rfc5280(
                        "the root may not sign",
                        "issuer-may-not-sign",
                        scene -> scene.root.with(true, KeyUsage.of(Usage.DIGITAL_SIGNATURE))),
                rfc5280("an authority without key usage", "", scene -> scene.issuing.without(KeyUsage.OID)),
                rfc5280(
                        "a leaf that may sign certificates",
                        "key-usage-without-authority",
                        scene -> scene.leaf.with(true, KeyUsage.of(Usage.DIGITAL_SIGNATURE, Usage.KEY_CERT_SIGN))),
                rfc5280("a leaf without basic constraints", "", scene -> scene.leaf.without(BasicConstraints.OID)),
                rfc5280("a leaf without key usage", "", scene -> scene.leaf.without(KeyUsage.OID)),
                rfc5280(
                        "a key usage of nothing",
                        "key-usage-empty issuer-may-not-sign",
                        scene -> scene.issuing.with(true, KeyUsage.of())),
                rfc5280(
                        "an authority as the leaf",
                        "",
                        scene -> scene.leaf
                                .with(true, BasicConstraints.authority())
                                .with(true, KeyUsage.of(Usage.KEY_CERT_SIGN))
                                .with(
                                        false,
                                        new SubjectKeyIdentifier(
                                                Keys.info(Keys.LEAF).identifier()))),
                rfc5280(
                        "a server where an authority is wanted",
                        "issuer-is-no-authority issuer-may-not-sign",
                        scene -> scene.purpose = Purpose.CERTIFICATE_AUTHORITY),
                rfc5280(
                        "a root of version 1 has no extensions",
                        "issuer-is-no-authority version-not-3",
                        scene -> scene.root.version(1).withoutExtensions()));
    }

    private static Stream<Row> lengths() {
        return Stream.of(
                rfc5280(
                        "no authority below the root",
                        "path-too-long",
                        scene -> scene.root.with(true, BasicConstraints.authority(0))),
                rfc5280(
                        "one authority below the root",
                        "",
                        scene -> scene.root.with(true, BasicConstraints.authority(1))),
                rfc5280(
                        "no authority below the issuer",
                        "",
                        scene -> scene.issuing.with(true, BasicConstraints.authority(0))),
                rfc5280(
                        "a negative length",
                        "malformed-extension path-too-long",
                        scene -> scene.issuing.with(true, BasicConstraints.authority(-1))),
                rfc5280(
                        "a huge length",
                        "",
                        scene -> scene.root.with(
                                true, new BasicConstraints(true, Optional.of(BigInteger.ONE.shiftLeft(200))))),
                rfc5280(
                        "a length without an authority",
                        "path-length-without-authority",
                        scene -> scene.leaf.with(true, new BasicConstraints(false, Optional.of(BigInteger.ZERO)))),
                rfc5280("a depth of 0 with an issuer", "chain-too-long", scene -> scene.maxDepth = OptionalInt.of(0)),
                rfc5280("a depth of 0 without one", "", scene -> {
                    scene.direct();
                    scene.maxDepth = OptionalInt.of(0);
                }),
                rfc5280("a depth of 1", "", scene -> scene.maxDepth = OptionalInt.of(1)),
                rfc5280("a roll-over does not count", "", scene -> {
                    rollOver(scene);
                    scene.maxDepth = OptionalInt.of(1);
                    scene.root.with(true, BasicConstraints.authority(1));
                }));
    }

    /** The issuing authority has certified its next key under its own name. */
    private static void rollOver(Scene scene) {
        scene.intermediates.add(Forge.authority(Keys.OTHER, Keys.ISSUING)
                .issuer("CN=Issuing,O=Works")
                .subject("CN=Issuing,O=Works")
                .sign(Keys.ISSUING));
        scene.leaf.with(false, AuthorityKeyIdentifier.of(Keys.info(Keys.OTHER).identifier()));
        scene.leafSigner = Keys.OTHER;
    }

    private static Stream<Row> purposes() {
        return Stream.of(
                rfc5280(
                        "a client's certificate at a server",
                        "wrong-extended-key-usage",
                        scene -> scene.leaf.with(false, ExtendedKeyUsage.of(OidNames.CLIENT_AUTH))),
                rfc5280(
                        "a server's at a client",
                        "wrong-extended-key-usage",
                        scene -> scene.purpose = Purpose.CLIENT_AUTH),
                rfc5280("any purpose is wanted", "", scene -> {
                    scene.purpose = Purpose.ANY;
                    scene.leaf.with(false, ExtendedKeyUsage.of(OidNames.CODE_SIGNING));
                }),
                rfc5280("no extended key usage", "", scene -> scene.leaf.without(ExtendedKeyUsage.OID)),
                rfc5280(
                        "any extended key usage",
                        "",
                        scene -> scene.leaf.with(false, ExtendedKeyUsage.of(OidNames.ANY_EXTENDED_KEY_USAGE))),
                rfc5280(
                        "an empty extended key usage",
                        "extended-key-usage-empty",
                        scene -> scene.leaf.with(false, ExtendedKeyUsage.of())),
                rfc5280(
                        "both purposes",
                        "",
                        scene -> scene.leaf.with(
                                false, ExtendedKeyUsage.of(OidNames.CLIENT_AUTH, OidNames.SERVER_AUTH))),
                rfc5280(
                        "an issuer for clients",
                        "issuer-wrong-extended-key-usage",
                        scene -> scene.issuing.with(false, ExtendedKeyUsage.of(OidNames.CLIENT_AUTH))),
                rfc5280(
                        "an anchor for clients",
                        "issuer-wrong-extended-key-usage",
                        scene -> scene.root.with(false, ExtendedKeyUsage.of(OidNames.CLIENT_AUTH))),
                rfc5280(
                        "an issuer for servers",
                        "",
                        scene -> scene.issuing.with(false, ExtendedKeyUsage.of(OidNames.SERVER_AUTH))),
                rfc5280(
                        "an issuer for any purpose",
                        "",
                        scene -> scene.issuing.with(false, ExtendedKeyUsage.of(OidNames.ANY_EXTENDED_KEY_USAGE))),
                rfc5280(
                        "a key that may only sign lists",
                        "wrong-key-usage",
                        scene -> scene.leaf.with(true, KeyUsage.of(Usage.CRL_SIGN))),
                rfc5280(
                        "a key for the key exchange of TLS 1.2",
                        "",
                        scene -> scene.leaf.with(true, KeyUsage.of(Usage.KEY_ENCIPHERMENT))),
                rfc5280("a client that cannot sign", "wrong-key-usage", scene -> {
                    scene.purpose = Purpose.CLIENT_AUTH;
                    scene.leaf.with(false, ExtendedKeyUsage.of(OidNames.CLIENT_AUTH));
                    scene.leaf.with(true, KeyUsage.of(Usage.KEY_ENCIPHERMENT));
                }));
    }

    private static Stream<Row> trust() {
        return Stream.of(
                rfc5280("nobody is trusted", "incomplete-chain", scene -> scene.trustRoot = false),
                rfc5280("the root is sent but not trusted", "untrusted-authority", scene -> {
                    scene.trustRoot = false;
                    scene.intermediates.add(scene.root.sign(Keys.ROOT));
                }),
                rfc5280("the issuer is not sent", "incomplete-chain", scene -> scene.sendIssuing = false),
                rfc5280("the issuer itself is trusted", "", scene -> {
                    scene.trustRoot = false;
                    scene.sendIssuing = false;
                    scene.anchors.add(scene.issuing.sign(Keys.ROOT));
                }),
                rfc5280("the leaf itself is trusted", "", scene -> {
                    scene.trustRoot = false;
                    scene.trustLeaf = true;
                }),
                rfc5280("a certificate signed by itself", "self-signed", scene -> {
                    scene.leaf.issuer("CN=cam.example.com");
                    scene.leafSigner = Keys.LEAF;
                }),
                rfc5280(
                        "another key of the issuer's name signed",
                        "signature-wrong",
                        scene -> scene.leafSigner = Keys.OTHER),
                rfc5280("the root issues the leaf", "", Scene::direct));
    }

    private static Stream<Row> keys() {
        return Stream.of(
                rfc5280("SHA-1 in the leaf", "weak-signature", scene -> scene.leafAlgorithm = "SHA1withECDSA"),
                rfc5280(
                        "an RSA key of 1024 bits warns",
                        "",
                        scene -> scene.leaf.key(
                                Keys.make("RSA", 1024).getPublic().getEncoded())),
                rfc5280(
                        "an RSA key of 512 bits",
                        "weak-key",
                        scene ->
                                scene.leaf.key(Keys.make("RSA", 512).getPublic().getEncoded())),
                rfc5280("an exponent of 1", "weak-key", scene -> scene.leaf.key(rsa(BigInteger.ONE))),
                rfc5280("an even exponent", "weak-key", scene -> scene.leaf.key(rsa(BigInteger.TEN))),
                rfc5280("a curve of one's own", "curve-not-named", scene -> scene.leaf.key(ec(Der.sequence()))),
                rfc5280("P-192", "weak-key", scene -> scene.leaf.key(ec(Der.oid("1.2.840.10045.3.1.1")))),
                rfc5280("an EC key without a curve", "key-unreadable", scene -> scene.leaf.key(ec(new byte[0]))));
    }

    private static byte[] rsa(BigInteger exponent) {
        return rsa(BigInteger.ONE.shiftLeft(2047).add(BigInteger.ONE), exponent);
    }

    static byte[] rsa(BigInteger modulus, BigInteger exponent) {
        return Der.sequence(
                Der.sequence(Der.oid(OidNames.RSA_ENCRYPTION), Der.nothing()),
                Der.bitString(Der.sequence(Der.integer(modulus), Der.integer(exponent))));
    }

    private static byte[] ec(byte[] parameters) {
        return Der.sequence(Der.sequence(Der.oid(OidNames.EC_PUBLIC_KEY), parameters), Der.bitString(new byte[65]));
    }

    private AuthorityRows() {}
}
