// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ManyDevicesTest {

    private static final int DEVICES = 500;

    @Test
    @SuppressWarnings("resource") // All devices are closed together.
    void hundredsOfDevicesAnswerAtOnceFromOneProcess() throws Exception {
        List<EchoDevice> devices = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < DEVICES; i++) {
                devices.add(EchoDevice.open("127.20." + (8 + i / 250) + "." + (1 + i % 250)));
            }
            Faults.Gate gate = devices.getLast().faults().gate("/x");
            List<Future<String>> answers = devices.stream()
                    .map(device -> threads.submit(() -> ask(device)))
                    .toList();
            assertTrue(gate.awaitRequest(Duration.ofSeconds(30)));
            gate.open();
            for (Future<String> answer : answers) {
                assertTrue(answer.get(30, TimeUnit.SECONDS).endsWith("GET /x\n"));
            }
        } finally {
            devices.forEach(EchoDevice::close);
        }
    }

    private static String ask(EchoDevice device) throws Exception {
        try (Wire wire = new Wire(device)) {
            return wire.ask("GET /x HTTP/1.1\nHost: x\nConnection: close\n\n");
        }
    }
}
