// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import static org.fleetpki.pki.path.internal.Row.webpki;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.OidNames;

/** The rules of browsers and public authorities. */
final class WebPkiRows {

    static Stream<Row> rows() {
        return Stream.of(leaves(), commonNames(), keysAndRoots()).flatMap(rows -> rows);
    }

    private static Stream<Row> leaves() {
        return Stream.of(
                webpki("everything is right", "", scene -> {}),
                webpki(
                        "an authority as the leaf",
                        "authority-as-leaf",
                        scene -> scene.leaf
                                .with(true, BasicConstraints.authority())
                                .with(
                                        false,
                                        new SubjectKeyIdentifier(
                                                Keys.info(Keys.LEAF).identifier()))),
                webpki(
                        "no extended key usage",
                        "extended-key-usage-missing",
                        scene -> scene.leaf.without(ExtendedKeyUsage.OID)),
                webpki(
                        "any extended key usage",
                        "extended-key-usage-any",
                        scene -> scene.leaf.with(false, ExtendedKeyUsage.of(OidNames.ANY_EXTENDED_KEY_USAGE))),
                webpki(
                        "a critical extended key usage",
                        "extension-wrongly-critical",
                        scene -> scene.leaf.with(true, ExtendedKeyUsage.of(OidNames.SERVER_AUTH))),
                webpki(
                        "no alternative names",
                        "alternative-names-missing name-only-in-common-name",
                        scene -> scene.leaf.without(SubjectAlternativeName.OID)),
                webpki(
                        "critical alternative names beside a subject",
                        "extension-wrongly-critical",
                        scene -> scene.leaf.with(
                                true, new SubjectAlternativeName(List.of(EncodedGeneralName.dns("cam.example.com"))))),
                webpki("a wildcard over a top-level domain", "wildcard-too-wide", scene -> {
                    scene.alternative(EncodedGeneralName.dns("*.com"));
                    scene.leaf.subject("O=Works");
                }),
                webpki("a long life warns", "", scene -> scene.leaf.until(Instant.parse("2040-01-01T00:00:00Z"))),
                webpki("an internal name is fine", "", scene -> {
                    scene.alternative(EncodedGeneralName.dns("camera.local"));
                    scene.leaf.subject("CN=camera.local");
                    scene.name(new GeneralName.Dns("camera.local"));
                }));
    }

    private static Row common(String id, String codes, String common, EncodedGeneralName... names) {
        return webpki("common name: " + id, codes, scene -> {
            scene.alternative(names);
            scene.leaf.subject("CN=\"" + common + "\"");
        });
    }

    private static Stream<Row> commonNames() {
        String no = "common-name-not-alternative";
        EncodedGeneralName v4 = EncodedGeneralName.ip(new byte[] {(byte) 192, 0, 2, 7});
        byte[] octets = new byte[16];
        octets[0] = 0x20;
        octets[1] = 1;
        octets[15] = 1;
        EncodedGeneralName v6 = EncodedGeneralName.ip(octets);
        return Stream.of(
                common("an address", "", "192.0.2.7", v4),
                common("an address with zeros", no, "192.000.002.007", v4),
                common("an address in hexadecimal digits", no, "0xC0000207", v4),
                common("an address of version 6", "", "2001::1", v6),
                common("one that is not shortened", no, "2001:0:0:0:0:0:0:1", v6),
                common("other case", no, "A.example.com", EncodedGeneralName.dns("a.example.com")),
                common("another name", no, "b.example.com", EncodedGeneralName.dns("a.example.com")),
                common("the domain of a wildcard warns", "", "example.com", EncodedGeneralName.dns("*.example.com")),
                common(
                        "a title beside an internal name warns",
                        "",
                        "My camera",
                        EncodedGeneralName.dns("camera.local")));
    }

    private static Stream<Row> keysAndRoots() {
        return Stream.of(
                webpki(
                        "RSA with 1024 bits",
                        "key-not-allowed",
                        scene -> scene.leaf.key(
                                Keys.make("RSA", 1024).getPublic().getEncoded())),
                webpki(
                        "RSA with 2052 bits",
                        "key-not-allowed",
                        scene -> scene.leaf.key(
                                Keys.make("RSA", 2052).getPublic().getEncoded())),
                webpki(
                        "RSA with 2048 bits",
                        "",
                        scene -> scene.leaf.key(
                                Keys.make("RSA", 2048).getPublic().getEncoded())),
                webpki(
                        "Ed25519",
                        "key-not-allowed",
                        scene -> scene.leaf.key(
                                Keys.make("Ed25519", 255).getPublic().getEncoded())),
                webpki(
                        "P-384",
                        "",
                        scene -> scene.leaf.key(Keys.make("EC", 384).getPublic().getEncoded())),
                webpki(
                        "a root with an extended key usage",
                        "root-with-extended-key-usage",
                        scene -> scene.root.with(false, ExtendedKeyUsage.of(OidNames.SERVER_AUTH))),
                webpki(
                        "a root that names another key",
                        "root-key-identifier-malformed",
                        scene -> scene.root.with(
                                false,
                                AuthorityKeyIdentifier.of(Keys.info(Keys.OTHER).identifier()))),
                webpki(
                        "a root that names its number",
                        "root-key-identifier-malformed",
                        scene -> scene.root.with(
                                false,
                                new AuthorityKeyIdentifier(
                                        Optional.of(Keys.info(Keys.ROOT).identifier()),
                                        List.of(),
                                        Optional.of(BigInteger.ONE)))),
                webpki(
                        "a root without authority key identifier",
                        "",
                        scene -> scene.root.without(AuthorityKeyIdentifier.OID)));
    }

    private WebPkiRows() {}
}
