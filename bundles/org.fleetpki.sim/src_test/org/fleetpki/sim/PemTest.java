// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PemTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "genrsa -traditional 2048, BEGIN RSA PRIVATE KEY",
        "genrsa 2048, BEGIN PRIVATE KEY",
        "ecparam -name secp384r1 -genkey, BEGIN EC PRIVATE KEY",
        "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256, BEGIN PRIVATE KEY",
    })
    void readsTheKeysOfOpenssl(String command, String header) throws Exception {
        String pem = ExternalTool.run(("openssl " + command).split(" "));
        assertTrue(pem.contains(header), "openssl wrote another header");
        PrivateKey key = Pem.privateKey(pem).orElseThrow();
        assertEquals(key, Pem.privateKey(Pem.of(key)).orElseThrow());
    }

    @Test
    void readsNoEncryptedKeyAndNoBrokenOne() throws Exception {
        String encrypted = ExternalTool.run(
                "openssl",
                "genpkey",
                "-algorithm",
                "EC",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-aes-256-cbc",
                "-pass",
                "pass:x");
        assertEquals(Optional.empty(), Pem.privateKey(encrypted));
        String broken = "-----BEGIN PRIVATE KEY-----\nMAMCAQA=\n-----END PRIVATE KEY-----\n";
        assertThrows(IOException.class, () -> Pem.privateKey(broken));
        String certificate = "-----BEGIN CERTIFICATE-----\nMAMCAQA=\n-----END CERTIFICATE-----\n";
        assertThrows(IOException.class, () -> Pem.certificates(certificate));
        assertEquals(List.of(), Pem.certificates("nothing here"));
    }

    @Test
    void tellsWhetherKeysMatch() {
        TlsIdentity one = EchoDevice.identity("127.0.0.1");
        TlsIdentity other = EchoDevice.identity("127.0.0.1");
        assertTrue(Pem.match(one.key(), one.chain().getFirst().getPublicKey()));
        assertFalse(Pem.match(one.key(), other.chain().getFirst().getPublicKey()));
        PrivateKey rsa = KeyKind.RSA_1024.generate(new SecureRandom()).getPrivate();
        assertFalse(Pem.match(rsa, one.chain().getFirst().getPublicKey()));
    }

    @ParameterizedTest
    @EnumSource(names = {"EC_P256", "EC_P384", "EC_P521", "RSA_2048"})
    void opensslAcceptsTheRequests(KeyKind kind) throws Exception {
        SecureRandom random = new SecureRandom();
        var key = kind.generate(random);
        byte[] der = new CertificateMaker(random)
                .request(
                        new X500Principal("CN=a,O=b"),
                        List.of(new GeneralName(GeneralName.dNSName, "cam.example")),
                        key.getPublic(),
                        key.getPrivate());
        Path file = Files.writeString(folder.resolve("r.pem"), Pem.block("CERTIFICATE REQUEST", der));
        String text = ExternalTool.run(
                "openssl", "req", "-in", file.toString(), "-verify", "-noout", "-text", "-nameopt", "RFC2253");
        assertTrue(text.contains("verify OK"), text);
        assertTrue(text.contains("Subject: CN=a,O=b"), text);
        assertTrue(text.contains("DNS:cam.example"), text);
    }
}
