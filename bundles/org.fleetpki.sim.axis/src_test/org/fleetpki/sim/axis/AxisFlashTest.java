// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Faults;
import org.fleetpki.sim.SimulatedDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AxisFlashTest {

    private static final String CREATE = Camera.REST + "/create_certificate";
    private static final String BODY = "{'data':{'alias':'k','subject':'CN=k'}}";

    @TempDir
    Path folder;

    @Test
    void wakesAsItFellAsleep() throws Exception {
        Map<String, String> before;
        String chain;
        try (Camera camera = Camera.remembering("127.20.25.1", folder)) {
            camera.create("a (1)", "CN=a", "");
            camera.configure("Https", "a (1)");
            before = camera.device.state();
            chain = camera.servedChain();
        }
        try (Camera camera = Camera.remembering("127.20.25.1", folder)) {
            assertEquals(before, camera.device.state());
            assertEquals(chain, camera.servedChain());
            assertFalse(camera.isOpen(camera.device.httpPort()));
            assertEquals(0, camera.device.writes());
        }
    }

    @Test
    void theFactoryStateIsKeptToo() throws Exception {
        Map<String, String> before;
        try (Camera camera = Camera.remembering("127.20.25.1", folder)) {
            before = camera.device.state();
        }
        try (Camera camera = Camera.remembering("127.20.25.1", folder)) {
            assertEquals(before, camera.device.state());
        }
    }

    @Test
    void aDeviceWithoutFlashIsNewEachTime() throws Exception {
        Map<String, String> before;
        try (Camera camera = Camera.on("127.20.25.1")) {
            before = camera.device.state();
        }
        try (Camera camera = Camera.on("127.20.25.1")) {
            assertEquals(before.keySet(), camera.device.state().keySet());
            String key = "certificate " + Camera.FACTORY;
            assertFalse(before.get(key).equals(camera.device.state().get(key)));
        }
    }

    @Test
    void switchedOffBeforeItActsItHasTheOldState() throws Exception {
        Map<String, String> before;
        try (Camera camera = Camera.remembering("127.20.25.2", folder)) {
            before = camera.device.state();
            Faults.Gate gate = camera.device.faults().gate("POST " + CREATE);
            CompletableFuture<Camera.Answer> answer = async(camera);
            assertTrue(gate.awaitRequest(Duration.ofSeconds(30)));
            camera.close();
            assertFalse(answer.get(30, TimeUnit.SECONDS).body().contains("success"));
        }
        try (Camera camera = Camera.remembering("127.20.25.2", folder)) {
            assertEquals(before, camera.device.state());
        }
    }

    @Test
    void switchedOffAfterItActedItHasTheNewState() throws Exception {
        Map<String, String> after;
        try (Camera camera = Camera.remembering("127.20.25.2", folder)) {
            camera.device.faults().cutAnswer(CREATE, 1);
            Camera.Answer cut = camera.send("POST", CREATE, BODY);
            assertFalse(cut.body().contains("{\"status\":\"success\"}"), cut.body());
            after = camera.device.state();
            assertTrue(after.containsKey("certificate k"));
            assertEquals(1, camera.device.writes());
        }
        try (Camera camera = Camera.remembering("127.20.25.2", folder)) {
            assertEquals(after, camera.device.state());
        }
    }

    @Test
    void switchedOffInTheRestartGapItWakesWithTheNewCertificate() throws Exception {
        try (Camera camera = Camera.remembering("127.20.25.3", folder)) {
            camera.create("k", "CN=k", "");
            assertEquals(
                    200,
                    camera.soap(Camera.configuration(true, "HttpAndHttps", "k")).status());
        }
        try (Camera camera = Camera.remembering("127.20.25.3", folder)) {
            assertEquals("0 s:CN=k\ni:CN=k\n", camera.servedChain());
        }
    }

    @Test
    void resetBeforeItActsChangesNothing() throws Exception {
        try (Camera camera = Camera.on("127.20.25.4")) {
            Map<String, String> before = camera.device.state();
            // curl tries again by itself where a connection that it used before is reset.
            camera.device.faults().reset("POST " + CREATE, 9);
            assertFalse(camera.send("POST", CREATE, BODY).body().contains("success"));
            assertEquals(before, camera.device.state());
            camera.device.faults().clear();
            assertEquals(200, camera.send("POST", CREATE, BODY).status());
        }
    }

    @Test
    void aFaultStrikesAfterTheLogin() throws Exception {
        try (Camera camera = Camera.on("127.20.25.4")) {
            camera.device.faults().answer(CREATE, 413, "text/html", "struck", 1);
            assertEquals(
                    401, camera.curl("application/json", "POST", CREATE, "{}").status());
            assertEquals(413, camera.send("POST", CREATE, BODY).status());
            camera.device.faults().pretend(CREATE, 1);
            assertEquals(
                    "{\"status\":\"success\"}",
                    camera.send("POST", CREATE, BODY).body());
            assertFalse(camera.device.state().containsKey("certificate k"));
        }
    }

    @Test
    void whatCannotBeKeptIsNotDone() throws Exception {
        Path flash = folder.resolve("flash");
        try (Camera camera = Camera.remembering("127.20.25.5", flash)) {
            Map<String, String> before = camera.device.state();
            Files.delete(flash.resolve("flash.json"));
            Files.delete(flash);
            Camera.Answer answer = camera.send("POST", CREATE, BODY);
            assertEquals(500, answer.status());
            assertEquals(before, camera.device.state());
            assertEquals(0, camera.device.writes());
        }
    }

    @Test
    void aBrokenFlashIsSaidWithoutItsContent() throws Exception {
        Files.writeString(folder.resolve("flash.json"), "{\"certificates\":[{\"alias\":\"a\",\"key\":\"geheim\"}]}");
        IOException broken = assertThrows(IOException.class, () -> Camera.remembering("127.20.25.5", folder));
        assertEquals("flash.json is not the flash memory of a simulated AXIS device", broken.getMessage());
    }

    @Test
    @SuppressWarnings("resource") // All devices are closed together.
    void twentyDevicesStartQuickly() throws Exception {
        AxisSimulator simulator = new AxisSimulator(AxisSettings.restartingFor(Camera.GAP));
        Instant start = Instant.now();
        List<SimulatedDevice> devices = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                DeviceOrder order = DeviceOrder.on("cam" + i, "127.20.26." + (i + 1));
                devices.add(simulator.start(order));
            }
            // About two seconds on an idle machine; builds share theirs.
            Duration took = Duration.between(start, Instant.now());
            assertTrue(took.compareTo(Duration.ofSeconds(15)) < 0, took.toString());
            assertEquals(
                    20,
                    devices.stream()
                            .map(device -> device.state().toString())
                            .distinct()
                            .count());
        } finally {
            devices.forEach(SimulatedDevice::close);
        }
    }

    private static CompletableFuture<Camera.Answer> async(Camera camera) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return camera.send("POST", CREATE, BODY);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }
}
