// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What survives switching off, and keys and passphrases that come from elsewhere. */
class OnvifFlashTest {

    private static final String PASSPHRASE = "sesame-4711";

    @TempDir
    Path folder;

    @TempDir
    Path flash;

    @Test
    void aDeviceRemembersEverything() throws Exception {
        Map<String, String> before;
        String served;
        try (Nvt nvt = Nvt.remembering("", "127.20.44.1", flash)) {
            nvt.key("CreateECCKeyPair", "<EllipticCurve>secp384r1</EllipticCurve>");
            nvt.tas(
                            "UploadPassphrase",
                            "<Passphrase>" + PASSPHRASE + "</Passphrase><PassphraseAlias>p</PassphraseAlias>")
                    .ok();
            nvt.tas(
                            "CreateCertPathValidationPolicy",
                            "<Parameters/><TrustAnchor><CertificateID>Cert0</CertificateID></TrustAnchor>")
                    .ok();
            before = nvt.device.state();
            served = nvt.servedLeaf();
        }
        try (Nvt nvt = Nvt.remembering("", "127.20.44.1", flash)) {
            assertEquals(before, nvt.device.state());
            assertEquals(served, nvt.servedLeaf());
            assertTrue(nvt.device.state().values().stream().noneMatch(value -> value.contains(PASSPHRASE)));
        }
    }

    @Test
    void aKeyThatWasBeingGeneratedIsLost() throws Exception {
        String key = "Key1";
        OnvifSimulator slow = new OnvifSimulator(new OnvifSettings(Nvt.GAP, Duration.ofMinutes(5), Nvt.GAP));
        try (Nvt nvt = Nvt.start(slow, "", "127.20.44.1", Optional.of(flash))) {
            assertEquals(
                    key,
                    nvt.tas("CreateECCKeyPair", "<EllipticCurve>secp256r1</EllipticCurve>")
                            .ok()
                            .text("KeyID"));
            Nvt.await("its halves", () -> !nvt.device.state().get("key " + key).equals("not there"));
            assertEquals("generating", nvt.status(key));
            nvt.tds("SetHostname", "<Name>written</Name>").ok();
        }
        try (Nvt nvt = Nvt.remembering("", "127.20.44.1", flash)) {
            assertEquals("corrupt", nvt.status(key));
            nvt.tas("DeleteKey", "<KeyID>" + key + "</KeyID>").ok();
        }
    }

    @Test
    void aFolderOfAnotherKindIsRefused() throws Exception {
        Files.writeString(flash.resolve("flash.json"), "{}");
        assertThrows(IOException.class, () -> Nvt.remembering("", "127.20.44.1", flash));
    }

    @Test
    void archivesBringKeysAndPaths() throws Exception {
        try (Nvt nvt = Nvt.on("", "127.20.44.1")) {
            Path key = folder.resolve("k.pem");
            Path certificate = folder.resolve("c.pem");
            ExternalTool.run(
                    "openssl",
                    "req",
                    "-x509",
                    "-newkey",
                    "rsa:2048",
                    "-nodes",
                    "-keyout",
                    key.toString(),
                    "-out",
                    certificate.toString(),
                    "-subj",
                    "/CN=p12",
                    "-days",
                    "3");
            Path archive = folder.resolve("a.p12");
            ExternalTool.run(
                    "openssl",
                    "pkcs12",
                    "-export",
                    "-inkey",
                    key.toString(),
                    "-in",
                    certificate.toString(),
                    "-out",
                    archive.toString(),
                    "-passout",
                    "pass:" + PASSPHRASE);
            String data = "<CertWithPrivateKey>" + base64(archive) + "</CertWithPrivateKey>";
            assertEquals(
                    "DecryptionFailed",
                    nvt.tas("UploadCertificateWithPrivateKeyInPKCS12", data + "<Passphrase>wrong</Passphrase>")
                            .fault());
            assertEquals(
                    "BadPKCS12File",
                    nvt.tas("UploadCertificateWithPrivateKeyInPKCS12", "<CertWithPrivateKey>AAAA</CertWithPrivateKey>")
                            .fault());
            String id = nvt.tas("UploadPassphrase", "<Passphrase>" + PASSPHRASE + "</Passphrase>")
                    .ok()
                    .text("PassphraseID");
            Nvt.Answer uploaded = nvt.tas(
                            "UploadCertificateWithPrivateKeyInPKCS12",
                            data + "<EncryptionPassphraseID>" + id + "</EncryptionPassphraseID>")
                    .ok();
            nvt.tas(
                            "ReplaceServerCertificateAssignment",
                            "<OldCertificationPathID>Path0</OldCertificationPathID><NewCertificationPathID>"
                                    + uploaded.text("CertificationPathID") + "</NewCertificationPathID>")
                    .ok();
            String path = nvt.device.state().get("path " + uploaded.text("CertificationPathID"));
            String expected = nvt.device.state().get("certificate " + path);
            Nvt.await("the new certificate", () -> nvt.servedLeaf().equals(expected));

            Path pkcs8 = folder.resolve("k.der");
            ExternalTool.run(
                    "openssl",
                    "pkcs8",
                    "-topk8",
                    "-in",
                    key.toString(),
                    "-outform",
                    "DER",
                    "-out",
                    pkcs8.toString(),
                    "-v2",
                    "aes-128-cbc",
                    "-passout",
                    "pass:" + PASSPHRASE);
            String pair = "<KeyPair>" + base64(pkcs8) + "</KeyPair>";
            assertEquals(
                    "DecryptionFailed",
                    nvt.tas("UploadKeyPairInPKCS8", pair + "<EncryptionPassphrase>wrong</EncryptionPassphrase>")
                            .fault());
            String uploadedKey = nvt.tas(
                            "UploadKeyPairInPKCS8",
                            pair + "<EncryptionPassphraseID>" + id + "</EncryptionPassphraseID>")
                    .ok()
                    .text("KeyID");
            assertEquals(
                    nvt.device.state().get("key " + uploaded.text("KeyID")),
                    nvt.device.state().get("key " + uploadedKey));
            Path curve = folder.resolve("e.der");
            Path curveKey = folder.resolve("e.pem");
            ExternalTool.run(
                    "openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", curveKey.toString());
            ExternalTool.run(
                    "openssl",
                    "pkcs8",
                    "-topk8",
                    "-nocrypt",
                    "-in",
                    curveKey.toString(),
                    "-outform",
                    "DER",
                    "-out",
                    curve.toString());
            String ec = nvt.tas("UploadKeyPairInPKCS8", "<KeyPair>" + base64(curve) + "</KeyPair>")
                    .ok()
                    .text("KeyID");
            String csr = nvt.csr(ec, "1.2.840.10045.4.3.2", "");
            assertTrue(ExternalTool.feed(csr, "openssl", "req", "-verify", "-noout")
                    .contains("verify OK"));
        }
    }

    private static String base64(Path file) throws IOException {
        return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    }
}
