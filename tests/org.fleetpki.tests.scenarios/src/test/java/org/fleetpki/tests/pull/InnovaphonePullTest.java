// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.pull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fleetpki.device.api.pull.PullOrder;
import org.fleetpki.device.api.pull.PullServer;
import org.fleetpki.device.api.pull.PulledDevice;
import org.fleetpki.device.api.pull.PulledDevice.Stage;
import org.fleetpki.device.innovaphone.internal.InnovaphonePull;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Faults;
import org.fleetpki.sim.innovaphone.InnovaphoneDevice;
import org.fleetpki.sim.innovaphone.InnovaphoneSimulator;
import org.fleetpki.tests.pki.Pki;
import org.fleetpki.tests.pull.PullingAuthority.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An innovaphone device polls the update server until its certificate is ours, over real sockets, faults included. */
class InnovaphonePullTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(50);

    @TempDir
    private Path folder;

    private PullingAuthority authority;
    private InnovaphoneDevice device;
    private PullServer server;
    private String serial;

    @BeforeEach
    void start() throws Exception {
        authority = new PullingAuthority(folder);
        device = new InnovaphoneSimulator(Duration.ZERO).start(DeviceOrder.on("pulling", "127.0.0.1"));
        server = new InnovaphonePull().listen(PullOrder.usual(), authority);
        device.poll(server.url());
        assertEquals(List.of(), server.devices(), "a device that nobody knows is left alone");
        serial = authority.lastAsked();
        authority.know(serial);
    }

    @AfterEach
    void stop() {
        server.close();
        device.close();
        authority.close();
    }

    @Test
    void aDeviceWithItsFactoryCertificateIsGivenOurs() throws Exception {
        assertTrue(pollUntil(Stage.GOOD).detail().isEmpty());
        assertEquals(1, authority.issued().size());
        assertServesTheLast();
        pollUntilGone("device.request");
        String before = device.state().get("device.certificate");
        device.poll(server.url());
        device.poll(server.url());
        assertEquals(before, device.state().get("device.certificate"), "a good certificate stays");
        assertEquals(1, authority.issued().size());
        assertTrue(Pki.READER
                .alternativeNames(authority.issued().getFirst())
                .containsAll(List.of(
                        GeneralName.parse("DNS:pbx-" + serial + ".example"), GeneralName.parse("IP:192.0.2.7"))));
    }

    @Test
    void aKeyThatTakesLongIsWaitedFor() throws Exception {
        Faults.Gate gate = device.faults().holdKeys();
        pollUntil(Stage.MAKING);
        device.poll(server.url());
        device.poll(server.url());
        assertEquals(Stage.MAKING, known().stage());
        assertEquals(0, authority.callers().size());
        gate.open();
        pollUntil(Stage.GOOD);
        assertServesTheLast();
    }

    @Test
    void aRequestThatNobodyHasSignedYetIsAskedForAgain() throws Exception {
        authority.feel(Mood.UNDECIDED);
        pollUntil(state -> state.detail().contains("not signed yet"));
        authority.feel(Mood.WILLING);
        pollUntil(Stage.GOOD);
        assertServesTheLast();
    }

    @Test
    void aServerThatWasStartedAnewLearnsAllFromTheDevice() throws Exception {
        authority.feel(Mood.UNDECIDED);
        pollUntil(Stage.REQUESTED);
        server.close();
        authority.feel(Mood.WILLING);
        server = new InnovaphonePull().listen(PullOrder.usual(), authority);
        pollUntil(Stage.GOOD);
        assertServesTheLast();
        assertEquals(1, authority.issued().size());
    }

    @Test
    void aChainThatTheDeviceRefusesStopsEverythingUntilAPersonSaysSo() throws Exception {
        String factory = device.state().get("device.certificate");
        authority.feel(Mood.FORGETTING_THE_ROOT);
        PulledDevice blocked = pollUntil(Stage.BLOCKED);
        assertTrue(blocked.detail().contains("root"), blocked.detail());
        authority.feel(Mood.WILLING);
        for (int i = 0; i < 4; i++) {
            device.poll(server.url());
        }
        assertEquals(Stage.BLOCKED, known().stage());
        assertEquals(factory, device.state().get("device.certificate"), "it still serves what it served");
        assertEquals(1, authority.issued().size());
        assertTrue(server.retry(serial));
        pollUntil(Stage.GOOD);
        assertServesTheLast();
        assertNull(device.state().get("device.error"));
        assertFalse(server.retry(serial), "nothing is blocked any more");
    }

    @Test
    void aCertificateOfAnotherKeyNeverReachesTheDevice() throws Exception {
        authority.feel(Mood.MIXED_UP);
        PulledDevice blocked = pollUntil(Stage.BLOCKED);
        assertTrue(blocked.detail().contains("another key"), blocked.detail());
        device.poll(server.url());
        assertNull(device.state().get("device.error"));
    }

    @Test
    void aRefusalOfTheAuthorityIsTold() throws Exception {
        authority.feel(Mood.REFUSING);
        assertTrue(pollUntil(Stage.BLOCKED).detail().contains("nobody likes it"));
        int asked = authority.callers().size();
        device.poll(server.url());
        assertEquals(asked, authority.callers().size(), "it is not asked again and again");
        authority.feel(Mood.WILLING);
        assertTrue(server.retry(serial));
        pollUntil(Stage.GOOD);
    }

    @Test
    void aCertificateThatEndsTooSoonEvenWhenNewIsNotRenewedForEver() throws Exception {
        server.close();
        PullOrder order = PullOrder.usual().with(KeyType.RSA_2048, Set.of(), Duration.ofDays(300));
        server = new InnovaphonePull().listen(order, authority);
        PulledDevice blocked = pollUntil(Stage.BLOCKED);
        assertTrue(blocked.detail().contains("still needs one"), blocked.detail());
        assertEquals(1, authority.issued().size());
        assertServesTheLast();
    }

    @Test
    void aCertificateIsRenewedBeforeItsEnd() throws Exception {
        pollUntil(Stage.GOOD);
        server.close();
        // of its 200 days 85 are left then, and the last 90 are for renewal
        InstantSource later = () -> Instant.now().plus(Duration.ofDays(115));
        server = new InnovaphonePull(later, new SecureRandom()).listen(PullOrder.usual(), authority);
        pollUntil(state -> authority.issued().size() == 2);
        pollUntilServed();
    }

    @Test
    void publishesWhatDevicesAreToTrust() throws Exception {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create(server.trustUrl())));
        assertEquals(200, answer.statusCode());
        assertEquals(List.of(authority.root()), Pki.READER.certificates(answer.body()));
    }

    @Test
    void takesNothingThatWasNotAskedFor() throws Exception {
        authority.feel(Mood.UNDECIDED);
        pollUntil(Stage.REQUESTED);
        int asked = authority.callers().size();
        String base = server.trustUrl().replace("/trust.pem", "/update");
        String own = base + "?sn=" + serial;
        assertEquals(400, put(base + "?mode=query", "<info/>"));
        assertEquals(400, put(base + "?sn=nobody&mode=query", "<info/>"));
        assertEquals(403, put(base + "?sn=00-90-33-00-00-00&mode=query", "<info/>"));
        assertEquals(403, put(own + "&mode=query", "<info/>"));
        assertEquals(403, put(own + "&mode=vardump&var=X509/REQUEST&t=guessed", "X509/REQUEST pb 3000"));
        assertEquals(413, put(own + "&mode=query", "x".repeat(300_000)));
        assertEquals(
                405,
                send(HttpRequest.newBuilder(URI.create(own)).method("DELETE", BodyPublishers.noBody()))
                        .statusCode());
        assertEquals(
                404,
                send(HttpRequest.newBuilder(URI.create(base.replace("/update", "/"))))
                        .statusCode());
        assertEquals(asked, authority.callers().size());
        assertEquals(Stage.REQUESTED, known().stage());
    }

    @Test
    void foreignFormsOfAnAnswerAreRefusedAndHarmless() throws Exception {
        String script = new String(
                send(HttpRequest.newBuilder(
                                URI.create(server.url().replace("#m", serial).replace("#h", "IP411-00-00-00"))))
                        .body(),
                StandardCharsets.UTF_8);
        assertTrue(script.endsWith("\r\n"), script);
        String back = script.lines()
                .filter(line -> line.startsWith("mod cmd UP0 scfg "))
                .map(line -> line.split(" ")[4].replace("#m", serial))
                .findFirst()
                .orElseThrow();
        for (String body :
                List.of("", "<info>", "<!DOCTYPE a><info/>", "<info><servercert><certificate/></servercert></info>")) {
            assertEquals(400, put(back, body), body);
        }
        String variable = back.replace("mode=query&id=certificates", "mode=vardump&var=X509/REQUEST");
        assertEquals(400, put(variable, "X509/REQUEST pb xyz"));
        assertEquals(200, put(variable, ""), "nothing is there yet");
        assertEquals(400, put(variable.replace("X509/REQUEST", "X509/REQUESTKEY"), "X509/REQUESTKEY pb 00"));
        assertEquals(Stage.NEW, known().stage());
        pollUntil(Stage.GOOD);
    }

    private PulledDevice pollUntil(Stage stage) throws Exception {
        return pollUntil(state -> state.stage() == stage);
    }

    private PulledDevice pollUntil(Predicate<PulledDevice> wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            device.poll(server.url());
            if (wanted.test(known())) {
                return known();
            }
            Thread.sleep(BETWEEN_POLLS); // a device that polls is the only clock there is
        }
        throw new AssertionError("it stands at " + known() + " with " + device.state());
    }

    private void pollUntilGone(String entry) throws Exception {
        pollUntil(state -> device.state().get(entry) == null);
    }

    private void pollUntilServed() throws Exception {
        pollUntil(state -> served().startsWith(last()));
    }

    private void assertServesTheLast() {
        assertTrue(served().startsWith(last()), served());
    }

    private String last() {
        return Fingerprint.of(authority.issued().getLast()).hex();
    }

    private String served() {
        return device.state().get("device.certificate");
    }

    private PulledDevice known() {
        Optional<PulledDevice> known = server.devices().stream().findFirst();
        return known.orElseThrow(() -> new AssertionError("the server does not know the device"));
    }

    private static int put(String url, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url)).PUT(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        }
    }
}
