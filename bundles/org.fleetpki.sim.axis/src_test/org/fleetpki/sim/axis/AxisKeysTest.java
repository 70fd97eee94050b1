// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.KeyKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Keys of many kinds, made on the device or taken in. */
class AxisKeysTest {

    private static final String CREATE = Camera.REST + "/create_certificate";
    private static final String ALL = Camera.REST + "/certificates";

    @TempDir
    Path folder;

    private Camera camera;

    @BeforeEach
    void switchOn() throws IOException {
        camera = Camera.on("127.20.27.1");
    }

    @AfterEach
    void switchOff() {
        camera.close();
    }

    private String openssl(String pem, String... options) throws Exception {
        return ExternalTool.openssl(folder, pem, options);
    }

    @ParameterizedTest
    @CsvSource({
        "EC-P384, P-384",
        "EC-P521, P-521",
        "RSA-2048, (2048 bit)",
    })
    void makesKeysOfManyKinds(String type, String shown) throws Exception {
        String body = "{'data':{'alias':'k','subject':'CN=k','key_type':'%s','keystore':'TEE0','valid_from':1700000000,"
                + "'valid_to':4000000000,'subject_alt_names':null}}";
        assertEquals(200, camera.send("POST", CREATE, body.formatted(type)).status());
        String text = openssl(camera.certificate("k"), "x509", "-text");
        assertTrue(text.contains(shown), text);
        assertTrue(text.contains("Not Before: Nov 14 22:13:20 2023 GMT"), text);
        assertTrue(text.contains("Not After : Oct  2 07:06:40 2096 GMT"), text);
        assertFalse(text.contains("Alternative"), text);
        assertEquals("TEE0", camera.get(ALL + "/k").data().get("keystore").stringValue());
    }

    @Test
    void aTpmMakesFewKindsOfKey() throws Exception {
        try (Camera tpm = Camera.of("P1375", "", "127.20.27.3")) {
            Camera.Answer refused =
                    tpm.send("POST", CREATE, "{'data':{'alias':'k','subject':'CN=k','key_type':'RSA-4096'}}");
            assertEquals(400, refused.status());
            assertEquals(5, refused.error());
            assertEquals(
                    "Validation error: Failed to generate key pair: This key algorithm is not supported on TPM",
                    refused.json().get("error").get("message").stringValue());
            assertEquals(
                    200,
                    tpm.send("POST", CREATE, "{'data':{'alias':'k','subject':'CN=k'}}")
                            .status());
        }
    }

    @Test
    void anOldModelMakesNoEcKeys() throws Exception {
        try (Camera old = Camera.of("P1367", "", "127.20.27.3")) {
            String body = "{'data':{'alias':'k','subject':'CN=k','key_type':'%s'}}";
            assertEquals(5, old.send("POST", CREATE, body.formatted("EC-P256")).error());
            assertEquals(5, old.send("POST", CREATE, body.formatted("RSA-4096")).error());
            assertEquals(
                    200, old.send("POST", CREATE, body.formatted("RSA-2048")).status());
        }
    }

    @Test
    void maintenanceMayBeNeededFirst() throws Exception {
        AxisSettings settings = new AxisSettings(Camera.GAP, Set.of(KeyKind.EC_P384));
        try (Camera needy = Camera.start(new AxisSimulator(settings), DeviceOrder.on("cam", "127.20.27.3"))) {
            String body = "{'data':{'alias':'k','subject':'CN=k','key_type':'%s'}}";
            assertEquals(
                    100, needy.send("POST", CREATE, body.formatted("EC-P384")).error());
            assertEquals(
                    200, needy.send("POST", CREATE, body.formatted("EC-P256")).status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"genrsa -traditional 2048", "genrsa 2048", "ecparam -name prime256v1 -genkey"})
    void takesACertificateWithItsKey(String generate) throws Exception {
        String key = ExternalTool.run(("openssl " + generate).split(" "));
        Path keyFile = Camera.file(folder, "u.key", key);
        String certificate = ExternalTool.run(
                "openssl", "req", "-x509", "-new", "-key", keyFile.toString(), "-subj", "/CN=up", "-days", "3");
        String body = "{'data':{'alias':'up','certificate':'%s','private_key':'%s'}}"
                .formatted(Camera.line(certificate), Camera.line(key));
        assertEquals(201, camera.send("POST", ALL, body).status());
        assertFalse(camera.get(ALL + "/up").body().contains("PRIVATE"));
        assertTrue(openssl(camera.csr("up"), "req", "-verify").contains("verify OK"));
        String foreign = body.replace("'up'", "'other'")
                .replace(Camera.line(certificate), Camera.line(camera.certificate(Camera.FACTORY)));
        assertEquals(400, camera.send("POST", ALL, foreign).status());
        assertEquals(
                400,
                camera.send("POST", ALL, body.replace("'up'", "'x'").replace("PRIVATE", "PUBLIC"))
                        .status());
    }

    @Test
    void takesAPkcs12ArchiveThatOpensslMade() throws Exception {
        Path key = folder.resolve("p.key");
        Path certificate = folder.resolve("p.pem");
        Path archive = folder.resolve("p.p12");
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
                "pass:sesame");
        String base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(archive));
        String path = Camera.REST + "/install_from_pkcs12";
        String body = "{'data':{'alias':'p','pkcs12':'" + base64 + "','passphrase':'%s'}}";
        assertEquals(5, camera.send("POST", path, body.formatted("wrong")).error());
        assertEquals(200, camera.send("POST", path, body.formatted("sesame")).status());
        assertTrue(openssl(camera.certificate("p"), "x509", "-subject").contains("CN = p12"));
        assertEquals(
                5,
                camera.send("POST", path, "{'data':{'alias':'q','pkcs12':'?','passphrase':''}}")
                        .error());
    }

    @Test
    void tellsAndChoosesKeystores() throws Exception {
        JsonNode keystores = camera.get(Camera.REST + "/keystores").data();
        assertEquals("SE0", keystores.get(0).get("id").stringValue());
        assertEquals("STRONG", keystores.get(0).get("security_level").stringValue());
        assertEquals("[\"CC EAL6+\"]", keystores.get(0).get("certifications").toString());
        assertEquals(
                "TRUSTED_ENVIRONMENT",
                camera.get(Camera.REST + "/keystores/TEE0")
                        .data()
                        .get("security_level")
                        .stringValue());
        assertEquals(404, camera.get(Camera.REST + "/keystores/TPM0").status());
        String setting = Camera.REST + "/settings/keystore";
        assertEquals("SE0", camera.get(setting).data().stringValue());
        assertEquals(400, camera.send("PATCH", setting, "{'data':'TPM0'}").status());
        assertEquals(200, camera.send("PATCH", setting, "{'data':'TEE0'}").status());
        assertEquals(
                "TEE0",
                camera.get(Camera.REST + "/settings").data().get("keystore").stringValue());
        camera.create("k", "CN=k", "");
        assertEquals("TEE0", camera.get(ALL + "/k").data().get("keystore").stringValue());
    }
}
