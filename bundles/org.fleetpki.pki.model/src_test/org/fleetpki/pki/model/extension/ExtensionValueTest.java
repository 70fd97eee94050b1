// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.name.DistinguishedName;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.OidNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExtensionValueTest {

    private static final EncodedGeneralName DNS = EncodedGeneralName.dns("cam-1.example");

    private static final EncodedGeneralName DIRECTORY =
            EncodedGeneralName.directory(DistinguishedName.of(new X500Principal("CN=root,O=Example")));

    static Stream<ExtensionValue> values() {
        Octets id = Octets.of(new byte[] {1, 2, 3});
        List<EncodedGeneralName> names = List.of(
                DNS,
                EncodedGeneralName.ip(new byte[] {10, 0, 0, 1}),
                EncodedGeneralName.email("a@example"),
                EncodedGeneralName.uri("sip:example"),
                DIRECTORY);
        DistributionPoint full = new DistributionPoint(
                List.of(EncodedGeneralName.uri("http://crl.example/a.crl")),
                Optional.empty(),
                Optional.of(Octets.of(new byte[] {1, 6})),
                List.of(DIRECTORY));
        AccessDescription access = new AccessDescription(OidNames.OCSP, EncodedGeneralName.uri("http://ocsp.example/"));
        return Stream.of(
                BasicConstraints.endEntity(),
                BasicConstraints.authority(),
                BasicConstraints.authority(3),
                KeyUsage.of(KeyUsage.Usage.DIGITAL_SIGNATURE),
                KeyUsage.of(KeyUsage.Usage.KEY_CERT_SIGN, KeyUsage.Usage.CRL_SIGN),
                KeyUsage.of(KeyUsage.Usage.values()),
                ExtendedKeyUsage.of(OidNames.SERVER_AUTH, OidNames.CLIENT_AUTH),
                new SubjectAlternativeName(names),
                new IssuerAlternativeName(names),
                new SubjectKeyIdentifier(id),
                AuthorityKeyIdentifier.of(id),
                new AuthorityKeyIdentifier(Optional.empty(), List.of(DIRECTORY), Optional.of(BigInteger.TEN)),
                new NameConstraints(
                        List.of(NameConstraints.Subtree.of(DNS)),
                        List.of(
                                NameConstraints.Subtree.of(DIRECTORY),
                                new NameConstraints.Subtree(
                                        EncodedGeneralName.ip(new byte[8]),
                                        BigInteger.ONE,
                                        Optional.of(BigInteger.TWO)))),
                CertificatePolicies.of(OidNames.ANY_POLICY, "2.23.140.1.2.1"),
                new CertificatePolicies(List.of(new CertificatePolicies.Policy(
                        "1.2.3",
                        List.of(new CertificatePolicies.Qualifier(
                                CertificatePolicies.CPS, Octets.of(Der.ia5("http://cps.example/"))))))),
                new PolicyMappings(List.of(new PolicyMappings.Mapping("1.2.3", "1.2.4"))),
                new PolicyConstraints(OptionalInt.of(0), OptionalInt.empty()),
                new PolicyConstraints(OptionalInt.empty(), OptionalInt.of(300)),
                new InhibitAnyPolicy(1),
                new CrlDistributionPoints(List.of(DistributionPoint.of("http://crl.example/a.crl"), full)),
                new FreshestCrl(List.of(
                        new DistributionPoint(List.of(), Optional.of(id), Optional.empty(), List.of(DIRECTORY)))),
                new AuthorityInformationAccess(List.of(access)),
                new SubjectInformationAccess(List.of(access)),
                new PrivateKeyUsagePeriod(
                        Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                        Optional.of(Instant.parse("2051-01-01T00:00:00Z"))),
                new TlsFeature(List.of(TlsFeature.STATUS_REQUEST, 17)),
                new OcspNoCheck(),
                new CrlNumber(BigInteger.valueOf(4711)),
                new DeltaCrlIndicator(BigInteger.valueOf(4700)),
                new CrlReason(1),
                new InvalidityDate(Instant.parse("2026-01-01T00:00:00Z")),
                new CertificateIssuer(List.of(DIRECTORY)),
                new IssuingDistributionPoint(
                        List.of(EncodedGeneralName.uri("http://crl.example/a.crl")),
                        true,
                        false,
                        Optional.of(Octets.of(new byte[] {1, 6})),
                        true,
                        false));
    }

    @ParameterizedTest
    @MethodSource("values")
    void isReadAsItWasWritten(ExtensionValue value) throws Asn1Exception {
        assertEquals(value, ExtensionValue.read(value.oid(), Octets.of(value.encode())));
    }

    @Test
    void everyKnownTypeIsTriedHere() {
        assertEquals(
                ExtensionValue.class.getPermittedSubclasses().length - 1,
                values().map(Object::getClass).distinct().count());
    }

    @Test
    void anUnknownOneIsKept() throws Asn1Exception {
        Octets content = Octets.of(new byte[] {1, 2});
        ExtensionValue value = ExtensionValue.read("1.2.3.4", content);
        assertInstanceOf(UnknownExtension.class, value);
        assertEquals(content, Octets.of(value.encode()));
    }

    /** Encodings that openssl wrote. */
    @ParameterizedTest
    @CsvSource({
        "2.5.29.19, 30030101ff",
        "2.5.29.19, 30060101ff020100",
        "2.5.29.19, 3000",
        "2.5.29.15, 030205a0",
        "2.5.29.15, 03020106",
        "2.5.29.37, 300a06082b06010505070301",
        "2.5.29.17, 300f82076578616d706c658704c0000201",
        "2.5.29.36, 3006800100810100",
        "1.3.6.1.5.5.7.1.24, 3003020105",
    })
    void isWrittenAsOthersWriteIt(String oid, String hex) throws Asn1Exception {
        Octets content = Octets.of(HexFormat.of().parseHex(hex));
        assertEquals(content, Octets.of(ExtensionValue.read(oid, content).encode()));
    }

    @ParameterizedTest
    @CsvSource({
        "2.5.29.19, 3003020100ff", // something behind it
        "2.5.29.19, 30060201000101ff", // the wrong order
        "2.5.29.15, 0500",
        "2.5.29.17, 0403616263",
        "2.5.29.17, 30024900", // a tag that no name has
        "2.5.29.35, 3003830101",
        "1.3.6.1.5.5.7.48.1.5, 3000",
    })
    void refusesWhatDoesNotParse(String oid, String hex) {
        Octets content = Octets.of(HexFormat.of().parseHex(hex));
        assertThrows(Asn1Exception.class, () -> ExtensionValue.read(oid, content));
    }
}
