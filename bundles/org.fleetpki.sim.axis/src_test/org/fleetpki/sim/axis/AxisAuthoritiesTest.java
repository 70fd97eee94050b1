// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AxisAuthoritiesTest {

    private static final String ALL = Camera.REST + "/ca_certificates";

    @TempDir
    Path folder;

    @Test
    void takesOneCertificateAtATime() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        try (Camera camera = Camera.on("127.20.23.1")) {
            JsonNode preinstalled = camera.get(ALL).data();
            assertTrue(preinstalled.size() > 0);
            Camera.Answer chain = camera.addAuthority("chain", authority.intermediate() + authority.root());
            assertEquals(400, chain.status());
            assertEquals(400, camera.addAuthority("none", "").status());
            assertEquals(201, camera.addAuthority("[CA]_01", authority.root()).status());
            assertEquals(
                    409,
                    camera.addAuthority("[CA]_01", authority.intermediate()).status());
            assertEquals(
                    409,
                    camera.addAuthority(Camera.FACTORY, authority.intermediate())
                            .status());
            assertEquals(preinstalled.size() + 1, camera.get(ALL).data().size());
            JsonNode read = camera.get(ALL + "/%5BCA%5D_01").data();
            assertEquals("[CA]_01", read.get("alias").stringValue());
            assertEquals(2, read.size());
            Path file = Camera.file(folder, "read.pem", read.get("certificate").stringValue());
            String subject = ExternalTool.run("openssl", "x509", "-in", file.toString(), "-noout", "-subject");
            assertEquals("subject=CN = Root\n", subject);
        }
    }

    @Test
    void replacesACertificateByOneWithTheSameKeyAndDeletesIt() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        try (Camera camera = Camera.on("127.20.23.1")) {
            camera.addAuthority("ca", authority.root());
            String body = "{'data':{'certificate':'%s'}}";
            String same = body.formatted(Camera.line(authority.root()));
            String other = body.formatted(Camera.line(authority.intermediate()));
            assertEquals(200, camera.send("PATCH", ALL + "/ca", same).status());
            assertEquals(400, camera.send("PATCH", ALL + "/ca", other).status());
            assertEquals(200, camera.send("DELETE", ALL + "/ca", "").status());
            assertEquals(404, camera.send("DELETE", ALL + "/ca", "").status());
            assertEquals(404, camera.send("PATCH", ALL + "/ca", same).status());
            assertEquals(404, camera.get(ALL + "/ca").status());
        }
    }
}
