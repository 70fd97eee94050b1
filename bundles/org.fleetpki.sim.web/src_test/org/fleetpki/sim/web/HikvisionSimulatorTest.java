// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fleetpki.sim.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HikvisionSimulatorTest {

    private static final HikvisionSimulator SIMULATOR = new HikvisionSimulator(Camera.GAP);
    private static final String SERVER = "/ISAPI/Security/serverCertificate/";
    private static final String OK = "<statusCode>1</statusCode>";
    private static final String NAME = "xmlns=\"http://www.isapi.org/ver20/XMLSchema\"><country>DE</country>"
            + "<organization>Ex</organization><commonName>cam1</commonName>";

    @TempDir
    Path folder;

    private static String createRequest(Camera camera) throws IOException, InterruptedException {
        return camera.digest(
                "PUT", SERVER + "certSignReq", "<CertificateSignReq version=\"2.0\" " + NAME + "</CertificateSignReq>");
    }

    private static String install(Camera camera, String description, String pem)
            throws IOException, InterruptedException {
        String head = "<CertificateReq version=\"2.0\" xmlns=\"http://www.isapi.org/ver20/XMLSchema\">" + description
                + "<dataType>certificate</dataType></CertificateReq>";
        return camera.digest("PUT", SERVER + "certificate", head + pem, "-H", "Content-Type: application/xml");
    }

    @Test
    void aRequestIsCertified() throws Exception {
        try (Camera camera = new Camera(SIMULATOR, "127.21.8.1", folder, Optional.empty())) {
            camera.awaitServed();
            assertTrue(camera.digest("GET", SERVER + "downloadCertSignReq", "").contains("invalidOperation"));
            assertTrue(createRequest(camera).contains(OK));
            String csr = camera.digest("GET", SERVER + "downloadCertSignReq", "");
            camera.root();
            String mode = "<certificateMode>signingRequest</certificateMode>";
            assertTrue(install(camera, mode, camera.certify(csr)).contains(OK));
            String factory = camera.device.state().get("factory");
            assertFalse(factory.equals(camera.device.state().get("served")));
            camera.awaitServed();
            String shown = camera.digest("GET", SERVER + "certificate", "");
            assertTrue(shown.contains("<issuerDN>CN=Root</issuerDN><subjectDN>CN=cam1,O=Ex,C=DE</subjectDN>"), shown);
            assertTrue(camera.digest("DELETE", SERVER + "certSignReq", "").contains(OK));
            assertTrue(camera.digest("DELETE", SERVER + "certificate", "").contains(OK));
            assertEquals(factory, camera.device.state().get("served"));
            camera.awaitServed();
        }
    }

    @Test
    void aPairIsUploadedAndMustBelongTogether() throws Exception {
        try (Camera camera = new Camera(SIMULATOR, "127.21.8.2", folder, Optional.empty())) {
            String mode = "<certificateMode>signedCertificate</certificateMode>"
                    + "<privateKeyMode>seperateKey</privateKeyMode>";
            String[] pair = camera.pair("cam1");
            String[] other = camera.pair("cam2");
            assertTrue(install(camera, mode, pair[0] + other[1]).contains("<statusCode>6</statusCode>"));
            assertEquals(0, camera.device.writes());
            assertTrue(install(camera, mode, pair[0] + pair[1]).contains(OK));
            assertTrue(camera.device.state().containsKey("certificate own"));
            camera.awaitServed();
        }
    }

    @Test
    void itSignsACertificateItself() throws Exception {
        try (Camera camera = new Camera(SIMULATOR, "127.21.8.3", folder, Optional.empty())) {
            String factory = camera.device.state().get("factory");
            String body = "<SelfSignCert version=\"2.0\" " + NAME + "<validity>730</validity></SelfSignCert>";
            assertTrue(camera.digest("PUT", SERVER + "selfSignCert", body).contains(OK));
            assertFalse(factory.equals(camera.device.state().get("served")));
            camera.awaitServed();
            assertTrue(camera.digest("GET", SERVER + "certificate", "").contains("<issuerDN>CN=cam1,O=Ex,C=DE<"));
        }
    }

    @Test
    void keysTakeTheirTime() throws Exception {
        try (Camera camera = new Camera(SIMULATOR, "127.21.8.4", folder, Optional.empty())) {
            Faults.Gate gate = camera.device.faults().holdKeys();
            CompletableFuture<String> created = CompletableFuture.supplyAsync(() -> {
                try {
                    return createRequest(camera);
                } catch (IOException | InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            assertTrue(gate.awaitRequest(Duration.ofSeconds(60)));
            assertFalse(camera.device.state().containsKey("request"));
            gate.open();
            assertTrue(created.get(60, TimeUnit.SECONDS).contains(OK));
        }
    }

    @Test
    void errorsComeAsResponseStatus() throws Exception {
        try (Camera camera = new Camera(SIMULATOR, "127.21.8.5", folder, Optional.empty())) {
            String challenge = camera.curl("GET", "/ISAPI/System/deviceInfo", "", "-i");
            assertTrue(challenge.contains("401") && challenge.contains("realm=\"IP Camera("), challenge);
            assertTrue(camera.digest("GET", "/ISAPI/System/deviceInfo", "").contains("<model>DS-2CD2143G0-I</model>"));
            String broken = camera.digest("PUT", SERVER + "certSignReq", "<a");
            assertTrue(broken.contains("<statusCode>5</statusCode>"), broken);
            assertTrue(broken.contains("<requestURL>" + SERVER + "certSignReq</requestURL>"), broken);
            camera.device.faults().storeFull();
            assertTrue(createRequest(camera).contains("<statusCode>3</statusCode>"));
            assertTrue(camera.digest("PUT", "/ISAPI/System/reboot", "").contains(OK));
        }
    }
}
