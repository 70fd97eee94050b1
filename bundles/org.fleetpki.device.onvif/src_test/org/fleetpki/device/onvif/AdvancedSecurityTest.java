// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.onvif.AdvancedKeys.Key;
import org.fleetpki.device.onvif.AdvancedKeys.Status;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class AdvancedSecurityTest {

    private final ScriptedExchange exchange = new ScriptedExchange();
    private final AdvancedSecurity security = new AdvancedSecurity(exchange.transport(), "/onvif/security");

    @Test
    void readsWhatTheDeviceCanDo() throws Exception {
        AdvancedSecurity.Capabilities told = security.capabilities();
        KeystoreCapabilities can = told.keystore();
        assertEquals(Optional.of(16), can.keys());
        assertEquals(Optional.of(12), can.certificates());
        assertEquals(Set.of(2048, 3072), can.rsaLengths());
        assertTrue(can.makes(KeyType.RSA_3072));
        assertFalse(can.makes(KeyType.RSA_4096));
        assertTrue(can.makes(KeyType.EC_P384));
        assertFalse(can.makes(KeyType.EC_P521));
        assertTrue(can.requests() && can.selfSignsRsa() && can.pkcs8Rsa() && can.pkcs12() && can.noKeySharing());
        assertFalse(can.selfSigns() || can.pkcs8());
        assertEquals(List.of("1.2", "1.3"), told.tlsServer().versions());
        assertEquals(Optional.of(1), told.tlsServer().paths());
    }

    @Test
    void aDeviceThatTellsNothingCanDoNothing() throws Exception {
        exchange.element(
                "GetServiceCapabilities",
                "<GetServiceCapabilitiesResponse><Capabilities><KeystoreCapabilities MaximumNumberOfKeys='many'"
                        + " RSAKeyLengths='2048'/><TLSServerCapabilities/></Capabilities>"
                        + "</GetServiceCapabilitiesResponse>");
        AdvancedSecurity.Capabilities told = security.capabilities();
        assertEquals(Optional.empty(), told.keystore().keys());
        assertFalse(told.keystore().makes(KeyType.RSA_2048), "lengths without the generation are nothing");
        assertTrue(told.tlsServer().versions().isEmpty());
    }

    @Test
    void makesKeysInTheBackground() throws Exception {
        assertEquals(
                new AdvancedKeys.Begun("Key1", Duration.ofSeconds(2)),
                security.keys().create(KeyType.RSA_3072, "web"));
        assertTrue(exchange.last().contains("<tas:KeyLength>3072</tas:KeyLength><tas:Alias>web<"), exchange.last());
        assertEquals("Key2", security.keys().create(KeyType.EC_P256, "").id());
        assertTrue(exchange.last().contains("<tas:EllipticCurve>secp256r1</tas:EllipticCurve></"), exchange.last());
        assertEquals(Status.GENERATING, security.keys().status("Key1"));
        assertEquals(
                List.of(
                        new Key("Key1", "web", Optional.of(true), Status.OK),
                        new Key("Key2", "", Optional.empty(), Status.CORRUPT)),
                security.keys().all());
    }

    @Test
    void asksForAlternativeNamesByTheExtension() throws Exception {
        assertArrayEquals(
                Answers.REQUEST,
                security.certificates().request("Key1", Operations.SUBJECT, SignatureAlgorithm.SHA256_WITH_RSA));
        String sent = exchange.last();
        assertTrue(sent.contains("<tas:Organization>Ex &amp; Co</tas:Organization>"), sent);
        assertTrue(sent.contains("<tas:MultiValuedRDN>"), sent);
        assertTrue(sent.contains("<tas:DomainComponent>example<"), sent);
        assertTrue(sent.contains("<tas:Type>1.2.840.113549.1.9.1</tas:Type>"), sent);
        assertTrue(sent.contains("<tas:extnOID>" + SubjectAlternativeName.OID + "</tas:extnOID>"), sent);
        // NULL stands with RSA
        assertTrue(sent.contains("<tas:parameters>BQA=</tas:parameters>"), sent);
        Element value = (Element) Answers.operation(sent.getBytes(StandardCharsets.UTF_8))
                .getElementsByTagNameNS(OnvifNames.ADVANCED_SECURITY, "extnValue")
                .item(0);
        byte[] der = Base64.getDecoder().decode(value.getTextContent());
        assertEquals(0x30, der[0], "GeneralNames is a sequence");
        assertTrue(new String(der, StandardCharsets.ISO_8859_1).contains("cam1.example.org"));
    }

    @Test
    void readsCertificatesAndPaths() throws Exception {
        List<AdvancedCertificates.Stored> all = security.certificates().all();
        assertEquals("web", all.getFirst().alias());
        assertEquals(Optional.of(Answers.LEAF), all.getFirst().certificate());
        assertEquals(Optional.of(true), all.getFirst().hasPrivateKey());
        assertEquals(Optional.empty(), all.getLast().hasPrivateKey());
        assertEquals(
                new AdvancedCertificates.Uploaded("Cert2", "Key1"),
                security.certificates().upload(Answers.LEAF, "web", true));
        assertEquals(
                new CertificationPaths.Path(List.of("Cert2", "CertInt"), "p"),
                security.paths().get("Path1"));
        assertEquals(List.of("Path0", "Path1"), security.paths().all());
        assertEquals(List.of("Path0"), security.tlsServer().assigned());
        assertEquals(
                new ValidationPolicies.Policy("clients", false, true, List.of("CertInt")),
                security.validationPolicies().get("Policy1").policy());
    }

    @Test
    void validityIsInUtcToTheSecond() throws Exception {
        security.certificates()
                .createSelfSigned(
                        "Key1",
                        "web",
                        Operations.SUBJECT,
                        Instant.parse("2026-01-01T00:00:00.9Z"),
                        Instant.parse("2027-01-01T00:00:00Z"),
                        SignatureAlgorithm.ECDSA_WITH_SHA256);
        assertTrue(exchange.last().contains("<tas:notValidBefore>2026-01-01T00:00:00Z<"), exchange.last());
        assertFalse(exchange.last().contains("parameters>"), "ECDSA has none");
    }

    @Test
    void aPassphraseIsInTheMessageAndNowhereElse() throws Exception {
        try (Secret secret = new Secret("open sesame".toCharArray())) {
            OnvifTransport to = message -> {
                assertFalse(message.toString().contains("sesame"));
                return exchange.transport().send(message);
            };
            new AdvancedSecurity(to, "/x").keys().uploadPkcs12(new byte[] {1}, "p", "k", secret);
        }
        assertTrue(exchange.last().contains("<tas:Passphrase>open sesame<"));
        exchange.fault("UploadCertificateWithPrivateKeyInPKCS12", 400, "", "e:Sender", "ter:DecryptionFailed");
        try (Secret secret = new Secret("open sesame".toCharArray())) {
            DeviceException e = assertThrows(
                    DeviceException.class, () -> security.keys().uploadPkcs12(new byte[] {1}, "p", "k", secret));
            assertFalse(e.getMessage().contains("sesame"));
            assertTrue(e.getMessage().contains("the passphrase does not open the file"), e.getMessage());
        }
    }

    @Test
    void aDurationThatIsNoneIsAFailure() {
        exchange.element(
                "CreateRSAKeyPair",
                "<CreateRSAKeyPairResponse><KeyID>K</KeyID><EstimatedCreationTime>soon</EstimatedCreationTime>"
                        + "</CreateRSAKeyPairResponse>");
        DeviceException e =
                assertThrows(DeviceException.class, () -> security.keys().create(KeyType.RSA_2048, "a"));
        assertInstanceOf(Failure.Unexpected.class, e.failure());
    }

    @Test
    void signaturesAreChosenFromThoseTheDeviceHas() {
        assertEquals(
                Optional.of(SignatureAlgorithm.SHA256_WITH_RSA),
                SignatureAlgorithm.choose(KeyType.RSA_4096, List.of()));
        assertEquals(
                Optional.of(SignatureAlgorithm.ECDSA_WITH_SHA256),
                SignatureAlgorithm.choose(KeyType.EC_P384, List.of("1.2.840.113549.1.1.11", "1.2.840.10045.4.3.2")));
        assertEquals(
                Optional.empty(),
                SignatureAlgorithm.choose(KeyType.RSA_2048, List.of("1.2.840.113549.1.1.5")),
                "SHA-1 is not asked for");
    }
}
