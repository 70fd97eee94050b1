// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

/** The faults that last: locked accounts, full stores, slow keys, forgetful and old devices. */
class ConditionsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void aLockedAccountRefusesTheRightPassword() throws Exception {
        Logins logins = new Logins();
        try (EchoDevice device = EchoDevice.start("127.20.1.9", logins, new BasicLogin("r", "root", "right", logins));
                HttpClient client = HttpClient.newHttpClient()) {
            device.faults().lockOut(2);
            assertEquals(401, get(client, device, "wrong"));
            assertEquals(200, get(client, device, "right"));
            assertEquals(401, get(client, device, "wrong"));
            assertEquals(401, get(client, device, "right"), "locked");
            device.faults().clear();
            assertEquals(200, get(client, device, "right"));
        }
    }

    @Test
    void keysAreHeldUntilTheGateOpens() throws Exception {
        try (EchoDevice device = EchoDevice.open("127.20.1.9")) {
            Conditions conditions = device.server.conditions();
            assertFalse(conditions.areKeysHeld());
            Faults.Gate gate = device.faults().holdKeys();
            assertTrue(conditions.areKeysHeld());
            CompletableFuture<Void> key = CompletableFuture.runAsync(conditions::awaitKeys);
            assertTrue(gate.awaitRequest(LONG));
            assertFalse(key.isDone());
            gate.open();
            key.get(30, TimeUnit.SECONDS);
            assertFalse(conditions.areKeysHeld());
        }
    }

    @Test
    void aFullStoreAndAForgetfulDeviceAreToldUntilCleared() throws Exception {
        try (EchoDevice device = EchoDevice.open("127.20.1.9")) {
            device.faults().storeFull();
            device.faults().forgetOnRestart();
            assertTrue(device.server.conditions().isStoreFull());
            assertTrue(device.server.conditions().forgetsOnRestart());
            device.faults().clear();
            assertFalse(device.server.conditions().isStoreFull());
            assertFalse(device.server.conditions().forgetsOnRestart());
        }
    }

    @Test
    void anOldDeviceOffersTls10AndClientsOfTodayEndTheHandshake() throws Exception {
        try (EchoDevice device = EchoDevice.open("127.20.1.9")) {
            device.faults().legacyTls();
            try (SSLSocket socket =
                    (SSLSocket) SSLSocketFactory.getDefault().createSocket("127.20.1.9", device.httpsPort())) {
                SSLException e = assertThrows(SSLException.class, socket::startHandshake);
                assertTrue(e.getMessage().contains("TLS10"), e.getMessage());
            }
        }
    }

    private static int get(HttpClient client, EchoDevice device, String password) throws Exception {
        String credentials = Base64.getEncoder().encodeToString(("root:" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.20.1.9:" + device.httpPort() + "/"))
                .header("Authorization", "Basic " + credentials)
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }
}
