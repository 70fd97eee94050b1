// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HanwhaSimulatorTest {

    private static final HanwhaSimulator SIMULATOR = new HanwhaSimulator(Camera.GAP);
    private static final String SSL = "/stw-cgi/security.cgi?msubmenu=ssl&action=";

    @TempDir
    Path folder;

    private static String get(Camera camera, String action) throws IOException, InterruptedException {
        return camera.digest("GET", SSL + action, "");
    }

    private static JsonNode view(Camera camera) throws IOException, InterruptedException {
        String json = camera.digest("GET", SSL + "view", "", "-H", "Accept: application/json");
        return new JsonMapper().readTree(json);
    }

    private static String install(Camera camera, String name, String[] pair) throws IOException, InterruptedException {
        String xml =
                "<SetHTTPSData><PublicCertName>%s</PublicCertName><CertLength>%d</CertLength><CertData>%s</CertData>"
                        .formatted(name, pair[0].length(), pair[0]);
        xml += "<KeyLength>%d</KeyLength><KeyData>%s</KeyData></SetHTTPSData>".formatted(pair[1].length(), pair[1]);
        return camera.digest("POST", SSL + "install", xml, "-H", "Expect:");
    }

    @Test
    void aNamedCertificateIsInstalledChosenAndRemoved() throws Exception {
        try (Camera camera = new Camera(SIMULATOR, "127.21.7.1", folder, Optional.empty())) {
            camera.awaitServed();
            assertEquals("OK\r\n", install(camera, "fleet1", camera.pair("cam1")));
            assertTrue(install(camera, "fleet1", camera.pair("cam1")).startsWith("NG\r\n"));
            String factory = camera.device.state().get("factory");
            assertEquals(factory, camera.device.state().get("served"));
            JsonNode entry = view(camera).get("Certificates").get(1);
            assertEquals("Public", entry.get("Type").stringValue());
            assertEquals("CN=Root", entry.get("Issuer").stringValue());
            assertTrue(entry.get("IsRemovable").booleanValue());
            assertTrue(get(camera, "set&Policy=HTTPandHTTPSProprietary&CertificateInUse=fleet1")
                    .startsWith("NG"));
            assertEquals("OK\r\n", get(camera, "set&Policy=HTTPandHTTPSPublic&CertificateInUse=fleet1"));
            camera.awaitServed();
            assertEquals(entry.get("Thumbprint").stringValue(), camera.served());
            assertTrue(get(camera, "remove&CertificateName=fleet1").contains("in use"));
            assertEquals("OK\r\n", get(camera, "set&Policy=HTTPandHTTPSProprietary&CertificateInUse=Unique"));
            camera.awaitServed();
            assertEquals(factory, camera.served());
            assertEquals("OK\r\n", get(camera, "remove&CertificateName=fleet1"));
            assertTrue(get(camera, "remove&CertificateName=Unique").startsWith("NG"));
        }
    }

    @Test
    void policiesOpenAndCloseThePorts() throws Exception {
        try (Camera camera = new Camera(SIMULATOR, "127.21.7.2", folder, Optional.empty())) {
            assertEquals("OK\r\n", get(camera, "set&Policy=HTTPSProprietary"));
            Camera.await(() -> !camera.isOpen(camera.device.httpPort()) && camera.isOpen(camera.device.httpsPort()));
            assertEquals("HTTPSProprietary", camera.device.state().get("policy"));
        }
        try (Camera camera = new Camera(SIMULATOR, "127.21.7.2", folder, Optional.empty())) {
            assertEquals("OK\r\n", get(camera, "set&Policy=HTTP"));
            Camera.await(() -> camera.isOpen(camera.device.httpPort()) && !camera.isOpen(camera.device.httpsPort()));
            assertTrue(get(camera, "set&Policy=Gopher").startsWith("NG"));
        }
    }

    @Test
    void itSignsCertificatesItself() throws Exception {
        try (Camera camera = new Camera(SIMULATOR, "127.21.7.3", folder, Optional.empty())) {
            assertEquals(
                    "OK\r\n",
                    get(
                            camera,
                            "add&Type=SelfSigned&CommonName=cam&SubjectAlternativeName=cam.x,10.0.0.1"
                                    + "&ExpiryDate=2040-01-01"));
            assertEquals("OK\r\n", get(camera, "set&Policy=HTTPandHTTPSProprietary&CertificateInUse=cam"));
            camera.awaitServed();
            assertEquals(camera.device.state().get("certificate cam"), camera.served());
            assertTrue(get(camera, "add&Type=SelfSigned&CommonName=x&SubjectAlternativeName=1.2")
                    .startsWith("NG"));
        }
    }

    @Test
    void theFormFollowsWhatIsAccepted() throws Exception {
        try (Camera camera = new Camera(SIMULATOR, "127.21.7.4", folder, Optional.empty())) {
            String challenge = camera.curl("GET", SSL + "view", "", "-i");
            assertTrue(challenge.contains("401") && challenge.contains("Digest realm=\"iPolis_"), challenge);
            assertTrue(get(camera, "view").contains("Policy=HTTPandHTTPSProprietary\r\n"), get(camera, "view"));
            assertTrue(get(camera, "view").contains("Certificates.1.CertificateName=Unique\r\n"));
            assertEquals("Unique", view(camera).get("CertificateInUse").stringValue());
            String info = camera.digest("GET", "/stw-cgi/system.cgi?msubmenu=deviceinfo&action=view", "");
            assertTrue(info.startsWith("Model=XNV-8080R\r\n"), info);
            camera.device.faults().storeFull();
            assertTrue(install(camera, "a", camera.pair("cam1")).contains("Maximum number"));
            assertTrue(get(camera, "add&Type=SelfSigned&CommonName=cam").contains("Maximum number"));
            assertEquals(0, camera.device.writes());
        }
    }
}
