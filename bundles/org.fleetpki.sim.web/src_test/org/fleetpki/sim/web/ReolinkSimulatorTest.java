// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReolinkSimulatorTest {

    private static final ReolinkSimulator SIMULATOR = new ReolinkSimulator(Camera.GAP);
    private static final String DONE = "\"rspCode\":200";

    @TempDir
    Path folder;

    private static String send(Camera camera, String command, String token, String param)
            throws IOException, InterruptedException {
        String body =
                "[{'cmd':'%s','action':0,'param':%s}]".formatted(command, param).replace('\'', '"');
        return camera.curl("POST", "/cgi-bin/api.cgi?cmd=" + command + "&token=" + token, body);
    }

    private static String login(Camera camera) throws IOException, InterruptedException {
        String answer = send(camera, "Login", "", "{'User':{'userName':'root','password':'pass-cam'}}");
        assertTrue(answer.contains("\"Token\""), answer);
        return answer.replaceAll(".*\"name\":\"(\\w+)\".*", "$1");
    }

    private static String install(Camera camera, String[] pair) throws IOException, InterruptedException {
        String crt = Base64.getEncoder().encodeToString(pair[0].getBytes());
        String key = Base64.getEncoder().encodeToString(pair[1].getBytes());
        String param = "{'importCertificate':{'crt':{'size':%d,'name':'server.crt','content':'%s'},"
                .formatted(pair[0].length(), crt);
        param += "'key':{'size':%d,'name':'server.key','content':'%s'}}}".formatted(pair[1].length(), key);
        return send(camera, "ImportCertificate", login(camera), param);
    }

    @Test
    void anImportOverAnInstalledCertificateSaysOkAndChangesNothing() throws Exception {
        try (Camera camera = new Camera(SIMULATOR, "127.21.6.1", folder, Optional.empty())) {
            camera.awaitServed();
            String[] pair = camera.pair("cam1");
            String before = camera.device.state().get("factory");
            assertTrue(install(camera, pair).contains(DONE));
            Map<String, String> after = camera.device.state();
            assertTrue(!after.get("served").equals(before));
            camera.awaitServed();
            assertTrue(install(camera, camera.pair("cam2")).contains(DONE));
            assertEquals(after, camera.device.state());
            assertTrue(send(camera, "GetCertificateInfo", login(camera), "{}").contains("\"enable\":1"));
            assertTrue(send(camera, "CertificateClear", login(camera), "{}").contains(DONE));
            assertEquals(before, camera.device.state().get("served"));
            camera.awaitServed();
            assertTrue(send(camera, "GetCertificateInfo", login(camera), "{}").contains("\"enable\":0"));
        }
    }

    @Test
    void aRestartEndsTheLogin() throws Exception {
        try (Camera camera = new Camera(SIMULATOR, "127.21.6.2", folder, Optional.empty())) {
            String token = login(camera);
            assertTrue(send(camera, "GetDevInfo", token, "{}").contains("\"model\":\"RLC-811A\""));
            assertTrue(send(camera, "Reboot", token, "{}").contains(DONE));
            Camera.await(() -> camera.isOpen(camera.device.httpPort()));
            camera.awaitServed();
            Camera.await(() -> refuses(camera, token));
        }
    }

    private static boolean refuses(Camera camera, String token) {
        try {
            return send(camera, "GetDevInfo", token, "{}").contains("\"rspCode\":-6");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void wrongLoginsFilesAndFullStoresAreRefused() throws Exception {
        try (Camera camera = new Camera(SIMULATOR, "127.21.6.3", folder, Optional.empty())) {
            assertTrue(refuses(camera, ""));
            String wrong = send(camera, "Login", "", "{'User':{'userName':'root','password':'x'}}");
            assertTrue(wrong.contains("\"rspCode\":-7"), wrong);
            assertEquals(1, camera.device.refusedLogins());
            String[] pair = camera.pair("cam1");
            String[] other = camera.pair("cam2");
            assertTrue(install(camera, new String[] {pair[0], other[1]}).contains("\"rspCode\":-4"));
            camera.device.faults().storeFull();
            assertTrue(install(camera, pair).contains("\"rspCode\":-13"));
            assertEquals(0, camera.device.writes());
            camera.device.faults().lockOut(1);
            assertTrue(send(camera, "Login", "", "{'User':{'userName':'root','password':'pass-cam'}}")
                    .contains("\"rspCode\":-7"));
        }
    }

    @Test
    void itWakesAsItWasAndMayForget() throws Exception {
        Optional<Path> flash = Optional.of(folder.resolve("flash"));
        Map<String, String> after;
        try (Camera camera = new Camera(SIMULATOR, "127.21.6.4", folder, flash)) {
            install(camera, camera.pair("cam1"));
            after = camera.device.state();
        }
        try (Camera camera = new Camera(SIMULATOR, "127.21.6.4", folder, flash)) {
            assertEquals(after, camera.device.state());
            camera.awaitServed();
            camera.device.faults().forgetOnRestart();
            send(camera, "Reboot", login(camera), "{}");
            assertEquals(after.get("factory"), camera.device.state().get("served"));
        }
        Files.writeString(flash.get().resolve("flash.json"), "{\"own\":{},\"factory\":{\"key\":\"geheim\"}}");
        IOException broken = assertThrows(IOException.class, () -> new Camera(SIMULATOR, "127.21.6.4", folder, flash));
        assertEquals("flash.json is not the flash memory of a simulated camera", broken.getMessage());
    }
}
