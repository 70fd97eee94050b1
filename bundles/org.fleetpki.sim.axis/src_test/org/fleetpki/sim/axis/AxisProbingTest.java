// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AxisProbingTest {

    private static final String HOST = "127.20.21.1";
    private static final String INFO = "/axis-cgi/basicdeviceinfo.cgi";
    private static final String PARAM = "/axis-cgi/param.cgi?action=list&group=";

    @ParameterizedTest
    @CsvSource({
        "12.2.62, /config/rest/cert/v1, released",
        "11.11.135, /config/rest/cert/v1, released",
        "11.10.61, /config/rest/cert/v1beta, beta",
        "11.6.89, /config/rest/cert/v1beta, beta",
    })
    void discoverListsTheCertificateInterface(String firmware, String path, String state) throws Exception {
        try (Camera camera = Camera.of("", firmware, HOST)) {
            JsonNode api = camera.get("/config/discover")
                    .json()
                    .get("apis")
                    .get("cert")
                    .get("v1");
            assertEquals(path, api.get("rest_api").stringValue());
            assertEquals(state, api.get("state").stringValue());
            assertEquals(200, camera.get(path + "/certificates").status());
            assertEquals(
                    404,
                    camera.get(path.contains("beta") ? Camera.REST : Camera.REST + "beta")
                            .status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.5.64", "10.12.240", "5.60"})
    void olderFirmwareHasNoRestInterface(String firmware) throws Exception {
        try (Camera camera = Camera.of("", firmware, HOST)) {
            assertEquals(404, camera.get("/config/discover").status());
            assertEquals(404, camera.get(Camera.REST + "/certificates").status());
            assertEquals(
                    "root.Properties.Firmware.Version=" + firmware + "\n",
                    camera.get(PARAM + "Properties.Firmware.Version").body());
        }
    }

    @Test
    void firmware560KnowsNeitherBasicDeviceInfoNorHttps() throws Exception {
        try (Camera camera = Camera.of("P1367", "5.60", HOST)) {
            assertEquals(
                    404,
                    camera.send("POST", INFO, "{'apiVersion':'1.0','method':'getAllProperties'}")
                            .status());
            assertFalse(camera.isOpen(camera.device.httpsPort()));
            Camera.Answer answer =
                    camera.soap("<w:GetWebServerTlsConfiguration xmlns:w='http://www.axis.com/vapix/ws/webserver'/>");
            assertEquals(500, answer.status());
            assertTrue(answer.body().contains("ter:ActionNotSupported"), answer.body());
            assertEquals("Http", camera.device.state().get("webserver.policy"));
        }
    }

    @Test
    void nonsenseIsNoFirmware() {
        IOException refused = assertThrows(IOException.class, () -> Camera.of("", "newest", HOST));
        assertEquals("'newest' is no AXIS firmware version, such as 12.2.62", refused.getMessage());
    }

    @Test
    void errorsOfJsonInterfacesComeWithStatus200() throws Exception {
        try (Camera camera = Camera.on(HOST)) {
            assertEquals(4001, error(camera, "{'apiVersion':'9.0','method':'getAllProperties'}"));
            assertEquals(4002, error(camera, "{'apiVersion':'1.0','method':'format'}"));
            assertEquals(4000, error(camera, "{"));
            assertEquals(4001, error(camera, "[]"));
            JsonNode versions = camera.send("POST", INFO, "{'method':'getSupportedVersions'}")
                    .json()
                    .get("data");
            assertEquals(
                    "[\"1.0\",\"1.1\",\"1.2\",\"1.3\"]",
                    versions.get("apiVersions").toString());
            assertEquals(405, camera.get(INFO).status());
        }
    }

    private static int error(Camera camera, String call) throws Exception {
        Camera.Answer answer = camera.send("POST", INFO, call);
        assertEquals(200, answer.status());
        return answer.json().get("error").get("code").intValue();
    }

    @Test
    void listsParametersAndSaysErrorsInThem() throws Exception {
        try (Camera camera = Camera.on(HOST)) {
            String brand = camera.get(PARAM + "root.Brand.*").body();
            assertTrue(brand.contains("root.Brand.ProdNbr=P3265-V\n"), brand);
            assertFalse(brand.contains("HTTPS"), brand);
            String https = camera.get(PARAM + "HTTPS").body();
            assertTrue(https.startsWith("root.HTTPS.Enabled=yes\n"), https);
            assertTrue(https.contains("root.HTTPS.Ciphers=ECDHE-ECDSA-AES128-GCM-SHA256:"), https);
            Camera.Answer unknown = camera.get(PARAM + "X,HTTPS.Port,Brand.Bran");
            assertEquals(200, unknown.status());
            assertEquals(
                    "# Error: Error -1 getting param in group 'X'\nroot.HTTPS.Port=" + camera.device.httpsPort()
                            + "\n# Error: Error -1 getting param in group 'Brand.Bran'\n",
                    unknown.body());
            assertTrue(camera.get("/axis-cgi/param.cgi?action=list").body().contains("root.Properties."));
            assertTrue(camera.get("/axis-cgi/param.cgi?action=update&HTTPS.Enabled=no")
                    .body()
                    .startsWith("# Error:"));
            assertEquals(0, camera.device.writes());
        }
    }

    @Test
    void tellsItsOwnTime() throws Exception {
        try (Camera camera = Camera.on(HOST)) {
            camera.device.faults().clockAhead(Duration.ofDays(-1000));
            Camera.Answer answer =
                    camera.send("POST", "/axis-cgi/time.cgi", "{'apiVersion':'1.0','method':'getDateTimeInfo'}");
            Instant time =
                    Instant.parse(answer.json().get("data").get("dateTime").stringValue());
            Duration off = Duration.between(Instant.now(), time).plusDays(1000);
            assertTrue(off.abs().compareTo(Duration.ofSeconds(30)) < 0, off.toString());
            assertEquals("getDateTimeInfo", answer.json().get("method").stringValue());
            camera.create("early", "CN=early", "");
            assertTrue(camera.certificate("early").contains("BEGIN CERTIFICATE"));
        }
    }

    @Test
    void everythingElseIsNotFound() throws Exception {
        try (Camera camera = Camera.on(HOST)) {
            for (String path :
                    new String[] {"/", "/config/rest/web-server/v1", "/config/rest", "/vapix", "/axis-cgi/"}) {
                assertEquals(404, camera.get(path).status(), path);
            }
            assertEquals(405, camera.get("/vapix/services").status());
        }
    }
}
