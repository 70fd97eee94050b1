// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.CertificateContents;
import org.fleetpki.pki.api.CertificateProfile.Usage;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BouncyCastleSignerTest {

    private static final BouncyCastleSigner SIGNER = new BouncyCastleSigner();

    private static final List<GeneralName> NAMES = List.of(
            GeneralName.parse("DNS:cam.example"), GeneralName.parse("IP:10.1.2.3"), GeneralName.parse("IP:::1"));

    private static X509Certificate sign(CertificateContents contents, KeyPair key) throws PkiException {
        return SIGNER.sign(contents, key.getPrivate());
    }

    @Test
    void a_server_certificate_says_what_servers_say() throws Exception {
        CertificateContents contents = Samples.contents(Usage.TLS_SERVER, "CN=cam, O=Müller", Samples.RSA_KEY, NAMES);
        X509Certificate certificate = sign(contents, Samples.RSA_KEY);
        certificate.verify(Samples.RSA_KEY.getPublic());
        assertEquals("SHA256withRSA", certificate.getSigAlgName());
        assertEquals(contents.serial(), certificate.getSerialNumber());
        assertEquals(new X500Principal("CN=Test Root"), certificate.getIssuerX500Principal());
        assertEquals(new X500Principal("CN=cam, O=Müller"), certificate.getSubjectX500Principal());
        assertEquals(Samples.BEGIN, certificate.getNotBefore().toInstant());
        assertEquals(Samples.END, certificate.getNotAfter().toInstant());
        assertEquals(Set.of("2.5.29.15", "2.5.29.19"), certificate.getCriticalExtensionOIDs());
        assertEquals(
                Set.of("2.5.29.14", "2.5.29.17", "2.5.29.35", "2.5.29.37"), certificate.getNonCriticalExtensionOIDs());
        assertEquals(-1, certificate.getBasicConstraints());
        assertEquals(List.of("1.3.6.1.5.5.7.3.1"), certificate.getExtendedKeyUsage());
        assertEquals(NAMES, new BouncyCastleReader().alternativeNames(certificate));
        boolean[] usage = certificate.getKeyUsage();
        assertTrue(usage[0] && usage[2], "digitalSignature and keyEncipherment");
        assertFalse(usage[5]);
    }

    @Test
    void an_ec_key_enciphers_nothing() throws Exception {
        X509Certificate certificate =
                sign(Samples.contents(Usage.TLS_SERVER, "CN=cam", Samples.EC_KEY, NAMES), Samples.EC_KEY);
        assertTrue(certificate.getKeyUsage()[0]);
        assertFalse(certificate.getKeyUsage()[2]);
    }

    @Test
    void names_are_critical_where_the_subject_is_empty() throws Exception {
        X509Certificate certificate =
                sign(Samples.contents(Usage.TLS_SERVER, "", Samples.EC_KEY, NAMES), Samples.EC_KEY);
        assertTrue(certificate.getCriticalExtensionOIDs().contains("2.5.29.17"));
    }

    @Test
    void a_root_identifies_itself_and_an_intermediate_its_issuer() throws Exception {
        CertificateContents template = Samples.contents(Usage.ROOT_CA, "CN=Test Root", Samples.EC_KEY, List.of());
        X509Certificate root = sign(template, Samples.EC_KEY);
        assertEquals(Integer.MAX_VALUE, root.getBasicConstraints());
        assertTrue(root.getKeyUsage()[5] && root.getKeyUsage()[6], "keyCertSign and cRLSign");
        assertFalse(root.getKeyUsage()[0]);
        assertNull(root.getExtendedKeyUsage());
        byte[] subjectKey = keyIdentifier(root, "2.5.29.14", 4);
        assertArrayEquals(subjectKey, keyIdentifier(root, "2.5.29.35", 6));

        CertificateContents intermediate = new CertificateContents(
                template.serial(),
                template.issuer(),
                Samples.EC_KEY.getPublic(),
                Optional.of(new byte[] {1, 2, 3}),
                template.subject(),
                Samples.RSA_KEY.getPublic(),
                Samples.BEGIN,
                Samples.END,
                Usage.INTERMEDIATE_CA,
                OptionalInt.of(0));
        X509Certificate certificate = sign(intermediate, Samples.EC_KEY);
        assertEquals(0, certificate.getBasicConstraints());
        assertArrayEquals(new byte[] {1, 2, 3}, keyIdentifier(certificate, "2.5.29.35", 6));
    }

    /** @param header octets of tags and lengths in front of the identifier */
    private static byte[] keyIdentifier(X509Certificate certificate, String extension, int header) {
        byte[] value = certificate.getExtensionValue(extension);
        return Arrays.copyOfRange(value, header, value.length);
    }

    @ParameterizedTest
    @CsvSource({"EC_P256,SHA256withECDSA", "EC_P384,SHA384withECDSA", "EC_P521,SHA512withECDSA"})
    void the_hash_is_as_strong_as_the_curve(KeyType type, String algorithm) throws Exception {
        KeyPair key = new BouncyCastleKeys().generate(type);
        X509Certificate certificate = sign(Samples.contents(Usage.ROOT_CA, "CN=Test Root", key, List.of()), key);
        assertEquals(algorithm, certificate.getSigAlgName());
        certificate.verify(key.getPublic());
    }

    @Test
    void a_key_that_cannot_sign_is_refused() throws Exception {
        KeyPair key = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        String sentence =
                Samples.malformed(() -> sign(Samples.contents(Usage.TLS_SERVER, "CN=cam", Samples.EC_KEY, NAMES), key));
        assertTrue(sentence.contains("cannot sign"), sentence);
    }

    @Test
    void openssl_accepts_the_names_and_purpose(@TempDir Path folder) throws Exception {
        CertificateContents root = Samples.contents(Usage.ROOT_CA, "CN=Test Root", Samples.EC_KEY, List.of());
        CertificateContents leaf = Samples.contents(Usage.TLS_SERVER, "CN=cam", Samples.EC_KEY, NAMES);
        Files.writeString(folder.resolve("root.pem"), Pem.encode(sign(root, Samples.EC_KEY)));
        Files.writeString(folder.resolve("leaf.pem"), Pem.encode(sign(leaf, Samples.EC_KEY)));
        Openssl openssl = new Openssl(folder);
        String at = Long.toString(Samples.BEGIN.getEpochSecond() + 86_400);
        for (List<String> name : List.of(
                List.of("-verify_ip", "10.1.2.3"),
                List.of("-verify_ip", "::1"),
                List.of("-verify_hostname", "cam.example"))) {
            openssl.run(
                    "verify",
                    "-x509_strict",
                    "-attime",
                    at,
                    "-purpose",
                    "sslserver",
                    "-CAfile",
                    "root.pem",
                    name.get(0),
                    name.get(1),
                    "leaf.pem");
        }
    }
}
