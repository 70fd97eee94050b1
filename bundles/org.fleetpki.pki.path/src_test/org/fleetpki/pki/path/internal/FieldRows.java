// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import static org.fleetpki.pki.path.internal.Row.rfc5280;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.extension.AccessDescription;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** Fields of single certificates: validity, version, serial number, names, extensions, key identifiers. */
final class FieldRows {

    private static final Instant OLD = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2027-02-01T00:00:00Z");

    static Stream<Row> rows() {
        return Stream.of(validity(), form(), identifiers(), extensions()).flatMap(rows -> rows);
    }

    private static Stream<Row> validity() {
        return Stream.of(
                rfc5280("everything is right", "", scene -> {}),
                rfc5280("the leaf expired", "certificate-expired", scene -> scene.leaf.until(OLD)),
                rfc5280("the issuer expired", "issuer-expired", scene -> scene.issuing.until(OLD)),
                rfc5280("the anchor expired", "anchor-expired", scene -> scene.root.until(OLD)),
                rfc5280("the leaf is not yet valid", "certificate-not-yet-valid", scene -> scene.leaf.from(LATER)),
                rfc5280("the issuer is not yet valid", "issuer-not-yet-valid", scene -> scene.issuing.from(LATER)),
                rfc5280("the anchor is not yet valid", "anchor-not-yet-valid", scene -> scene.root.from(LATER)),
                rfc5280("the first second counts", "", scene -> scene.leaf.from(Scene.NOW)),
                rfc5280("the last second counts", "", scene -> scene.leaf.until(Scene.NOW)),
                rfc5280(
                        "a second too late",
                        "certificate-expired",
                        scene -> scene.leaf.until(Scene.NOW.minusSeconds(1))),
                rfc5280("the last second ends with its fractions", "", scene -> {
                    scene.leaf.until(Scene.NOW);
                    scene.at = Scene.NOW.plusMillis(999);
                }),
                rfc5280("a fraction is no second", "certificate-not-yet-valid", scene -> {
                    scene.leaf.from(Scene.NOW.plusSeconds(1));
                    scene.at = Scene.NOW.plusMillis(999);
                }),
                rfc5280(
                        "a year of 2050 as GeneralizedTime",
                        "",
                        scene -> scene.leaf.until(Instant.parse("2050-01-01T00:00:00Z"))),
                rfc5280(
                        "a year before 2050 as GeneralizedTime",
                        "validity-encoding",
                        scene -> scene.leaf.encodedEnd(Der.generalizedTime(Forge.END))),
                rfc5280(
                        "a time with fractions",
                        "validity-encoding",
                        scene -> scene.leaf.encodedEnd(Der.value(24, Der.ascii("20510101000000.5Z")))),
                rfc5280(
                        "a time with an offset",
                        "validity-encoding",
                        scene -> scene.leaf.encodedEnd(Der.value(24, Der.ascii("20510101000000+0100")))),
                rfc5280(
                        "a time without seconds",
                        "validity-encoding",
                        scene -> scene.leaf.encodedEnd(Der.value(23, Der.ascii("2711010000Z")))),
                rfc5280(
                        "a time that is none",
                        "validity-unreadable",
                        scene -> scene.leaf.encodedEnd(Der.value(23, Der.ascii("271301000000Z")))),
                rfc5280("text for a time", "validity-unreadable", scene -> scene.leaf.encodedEnd(Der.utf8("later"))));
    }

    private static Stream<Row> form() {
        return Stream.of(
                rfc5280("version 2", "version-not-3", scene -> scene.leaf.version(2)),
                rfc5280("version 1 with extensions", "version-not-3", scene -> scene.leaf.version(1)),
                rfc5280("version 4", "version-not-3", scene -> scene.leaf.version(4)),
                rfc5280("a serial number of zero", "serial-not-positive", scene -> scene.leaf.serial(BigInteger.ZERO)),
                rfc5280(
                        "a negative serial number",
                        "serial-not-positive",
                        scene -> scene.leaf.serial(BigInteger.TEN.negate())),
                rfc5280("a root of the number zero", "", scene -> scene.root.serial(BigInteger.ZERO)),
                rfc5280(
                        "an issuer of the number zero",
                        "serial-not-positive",
                        scene -> scene.issuing.serial(BigInteger.ZERO)),
                rfc5280("a serial number of 20 octets", "", scene -> scene.leaf.serial(BigInteger.ONE.shiftLeft(158))),
                rfc5280(
                        "a serial number of 21 octets",
                        "serial-too-long",
                        scene -> scene.leaf.serial(BigInteger.ONE.shiftLeft(160))),
                rfc5280(
                        "two signature algorithms",
                        "signature-algorithm-mismatch",
                        scene -> scene.leaf.innerAlgorithm("1.2.840.10045.4.3.3")),
                rfc5280(
                        "two signature algorithms in the root",
                        "signature-algorithm-mismatch",
                        scene -> scene.root.innerAlgorithm("1.2.840.10045.4.3.3")),
                rfc5280("a unique identifier", "unique-identifier", scene -> scene.leaf.uniqueId()),
                rfc5280("an authority without a name", "authority-without-name issuer-without-name", scene -> {
                    scene.issuing.subject("");
                    scene.leaf.issuer("");
                }),
                rfc5280(
                        "no subject and alternative names that are not critical",
                        "alternative-names-not-critical",
                        scene -> scene.leaf.subject("")),
                rfc5280("no subject and critical alternative names", "", scene -> {
                    scene.alternative(EncodedGeneralName.dns("a.example.com"));
                    scene.leaf
                            .subject("")
                            .with(true, new SubjectAlternativeName(List.of(EncodedGeneralName.dns("a.example.com"))));
                }),
                rfc5280("no name at all", "certificate-without-name", scene -> {
                    scene.names.clear();
                    scene.leaf.subject("").without(SubjectAlternativeName.OID);
                }));
    }

    private static Stream<Row> identifiers() {
        return Stream.of(
                rfc5280(
                        "the leaf has no authority key identifier",
                        "authority-key-identifier-missing",
                        scene -> scene.leaf.without(AuthorityKeyIdentifier.OID)),
                rfc5280(
                        "the issuer has no authority key identifier",
                        "authority-key-identifier-missing",
                        scene -> scene.issuing.without(AuthorityKeyIdentifier.OID)),
                rfc5280("a self-signed root may lack it", "", scene -> scene.root.without(AuthorityKeyIdentifier.OID)),
                rfc5280("a cross-certified anchor may not", "authority-key-identifier-missing", scene -> {
                    scene.root.without(AuthorityKeyIdentifier.OID).issuer("CN=Other");
                    scene.rootSigner = Keys.OTHER;
                }),
                rfc5280(
                        "one with issuer and number alone",
                        "authority-key-identifier-missing",
                        scene -> scene.leaf.with(
                                false,
                                new AuthorityKeyIdentifier(Optional.empty(), List.of(), Optional.of(BigInteger.TWO)))),
                rfc5280(
                        "the issuer has no subject key identifier",
                        "subject-key-identifier-missing",
                        scene -> scene.issuing.without(SubjectKeyIdentifier.OID)),
                rfc5280(
                        "the root has no subject key identifier",
                        "subject-key-identifier-missing",
                        scene -> scene.root.without(SubjectKeyIdentifier.OID)),
                rfc5280(
                        "a critical authority key identifier",
                        "extension-wrongly-critical",
                        scene -> scene.leaf.with(
                                true,
                                AuthorityKeyIdentifier.of(
                                        Keys.info(Keys.ISSUING).identifier()))),
                rfc5280(
                        "a critical subject key identifier",
                        "extension-wrongly-critical",
                        scene -> scene.root.with(
                                true,
                                new SubjectKeyIdentifier(Keys.info(Keys.ROOT).identifier()))),
                rfc5280(
                        "identifiers that do not fit are hints",
                        "",
                        scene -> scene.leaf.with(
                                false,
                                AuthorityKeyIdentifier.of(Keys.info(Keys.OTHER).identifier()))),
                Row.webpki(
                        "browsers' rules want them to fit",
                        "key-identifier-mismatch",
                        scene -> scene.leaf.with(
                                false,
                                AuthorityKeyIdentifier.of(Keys.info(Keys.OTHER).identifier()))));
    }

    private static Stream<Row> extensions() {
        return Stream.of(
                rfc5280(
                        "an unknown critical extension in the leaf",
                        "unknown-critical-extension",
                        scene -> scene.leaf.raw("1.3.6.1.4.1.55555.1", true, Der.nothing())),
                rfc5280(
                        "in the issuer",
                        "unknown-critical-extension",
                        scene -> scene.issuing.raw("1.3.6.1.4.1.55555.1", true, Der.nothing())),
                rfc5280(
                        "in the anchor",
                        "unknown-critical-extension",
                        scene -> scene.root.raw("1.3.6.1.4.1.55555.1", true, Der.nothing())),
                rfc5280(
                        "an unknown one that is not critical",
                        "",
                        scene -> scene.leaf.raw("1.3.6.1.4.1.55555.1", false, Der.nothing())),
                rfc5280(
                        "a precertificate",
                        "unknown-critical-extension",
                        scene -> scene.leaf.raw("1.3.6.1.4.1.11129.2.4.3", true, Der.nothing())),
                rfc5280(
                        "an extension twice",
                        "duplicate-extension",
                        scene -> scene.leaf.raw("2.5.29.19", true, Der.sequence())),
                rfc5280(
                        "an unknown extension twice",
                        "duplicate-extension",
                        scene -> scene.leaf
                                .raw("1.3.6.1.4.1.55555.1", false, Der.nothing())
                                .raw("1.3.6.1.4.1.55555.1", false, Der.nothing())),
                rfc5280("alternative names that are text", "malformed-extension", scene -> {
                    scene.names.clear();
                    scene.leaf.without("2.5.29.17").raw("2.5.29.17", false, Der.ascii("cam.example.com"));
                }),
                rfc5280(
                        "authority information access that is text",
                        "malformed-extension",
                        scene -> scene.leaf.raw("1.3.6.1.5.5.7.1.1", false, Der.ascii("nowhere"))),
                rfc5280(
                        "critical authority information access",
                        "extension-wrongly-critical",
                        scene -> scene.leaf.with(
                                true,
                                new AuthorityInformationAccess(List.of(new AccessDescription(
                                        "1.3.6.1.5.5.7.48.2", EncodedGeneralName.uri("http://ca.example.com/")))))));
    }

    private FieldRows() {}
}
