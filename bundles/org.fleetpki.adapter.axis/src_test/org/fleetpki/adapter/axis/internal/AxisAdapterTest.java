// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.ManualProcedure;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.DeviceHttp.Scheme;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.Test;

/** Which way the adapter goes to a device. */
@SuppressWarnings("resource") // a scripted exchange holds nothing open
class AxisAdapterTest {

    private static final Endpoint ENDPOINT = new Endpoint("10.0.0.48", 80, 443, TlsTrust.NOTHING);
    private static final Credentials ROOT = new Credentials("root", new Secret("pass".toCharArray()));
    private static final DeviceException OFF =
            new DeviceException(new Failure.Unreachable("off"), new ConnectException());

    private final Map<Scheme, ScriptedExchange> devices = new EnumMap<>(Scheme.class);
    private final List<Scheme> opened = new ArrayList<>();
    private final DeviceHttp http = (endpoint, scheme, credentials) -> {
        opened.add(scheme);
        return devices.get(scheme);
    };

    @Test
    void opensASessionWithAllItCanDo() throws DeviceException {
        devices.put(Scheme.HTTPS, supported());
        DeviceSession session = adapter(accepted()).open(ENDPOINT, ROOT);
        assertEquals("12.2.62", session.facts().firmware());
        for (Class<? extends org.fleetpki.device.api.Capability> type : List.of(
                CertificateStore.class, CsrOnDevice.class, TrustList.class, HttpsSettings.class, DeviceClock.class)) {
            assertTrue(session.capability(type).isPresent(), type.getSimpleName());
        }
        assertEquals(Optional.empty(), session.capability(ManualProcedure.class));
        session.close();
        assertTrue(devices.get(Scheme.HTTPS).isClosed());
        assertEquals(List.of(Scheme.HTTPS), opened);
        assertTrue(devices.get(Scheme.HTTPS).sent().getFirst().startsWith("POST "), "credentials are proved by a POST");
    }

    @Test
    void takesPlainHttpOnlyIfHttpsDoesNotAnswer() throws DeviceException {
        devices.put(Scheme.HTTP, supported());
        adapter(endpoint -> {
                    throw OFF;
                })
                .open(ENDPOINT, ROOT)
                .close();
        assertEquals(List.of(Scheme.HTTP), opened);
    }

    @Test
    void neverGoesToPlainHttpBecauseACertificateIsNotTrusted() throws DeviceException {
        X509Certificate leaf = new ReleasedRest(new ScriptedExchange().file("GET", "certificates.json"))
                .certificates()
                .getFirst()
                .certificate();
        AxisAdapter adapter =
                adapter(endpoint -> new TlsProbe.Served(List.of(leaf), false, "it is not the pinned one", ""));
        DeviceException e = assertThrows(DeviceException.class, () -> adapter.open(ENDPOINT, ROOT));
        assertEquals(new Failure.Untrusted(List.of(leaf), "it is not the pinned one"), e.failure());
        assertEquals(List.of(), opened);
    }

    @Test
    void closesTheExchangeOfASessionThatDoesNotStart() {
        devices.put(
                Scheme.HTTPS,
                new ScriptedExchange()
                        .answer(
                                "POST",
                                200,
                                "application/json",
                                ScriptedExchange.resource("properties.json").replace("12.2.62", "5.60.1")));
        DeviceException e =
                assertThrows(DeviceException.class, () -> adapter(accepted()).open(ENDPOINT, ROOT));
        assertTrue(e.getMessage().contains("Unsupported firmware 5.60.1"), e.getMessage());
        assertTrue(devices.get(Scheme.HTTPS).isClosed());
    }

    @Test
    void refusesADeviceWithoutTheInterface() {
        devices.put(Scheme.HTTPS, new ScriptedExchange().file("POST /axis-cgi/basicdeviceinfo.cgi", "properties.json"));
        DeviceException e =
                assertThrows(DeviceException.class, () -> adapter(accepted()).open(ENDPOINT, ROOT));
        assertInstanceOf(Failure.Unsupported.class, e.failure());
    }

    @Test
    void probesByPlainHttpFirst() throws DeviceException {
        devices.put(Scheme.HTTP, supported());
        assertInstanceOf(Probe.Match.class, adapter(accepted()).probe(ENDPOINT));
        assertEquals(List.of(Scheme.HTTP), opened);
        assertTrue(devices.get(Scheme.HTTP).isClosed());
    }

    @Test
    void probesByHttpsIfPlainHttpIsClosedOrRedirects() throws DeviceException {
        devices.put(Scheme.HTTPS, supported());
        for (ScriptedExchange plain : List.of(
                new ScriptedExchange().fail("POST", OFF),
                new ScriptedExchange().answer("POST", 301, Map.of("Location", List.of("https://10.0.0.48/")), ""))) {
            devices.put(Scheme.HTTP, plain);
            assertInstanceOf(Probe.Match.class, adapter(accepted()).probe(ENDPOINT));
        }
        assertEquals(List.of(Scheme.HTTP, Scheme.HTTPS, Scheme.HTTP, Scheme.HTTPS), opened);
    }

    @Test
    void takesNothingForADeviceOfTheFamilyThatIsNot() throws DeviceException {
        devices.put(Scheme.HTTP, new ScriptedExchange().answer("POST", 200, "text/html", "<html>"));
        assertInstanceOf(Probe.NoMatch.class, adapter(accepted()).probe(ENDPOINT));
        devices.put(
                Scheme.HTTP,
                new ScriptedExchange().fail("POST", new DeviceException(new Failure.Unexpected("HTTP", "SSH"))));
        assertInstanceOf(Probe.NoMatch.class, adapter(accepted()).probe(ENDPOINT));
    }

    @Test
    void saysThatNothingAnswers() {
        devices.put(Scheme.HTTP, new ScriptedExchange().fail("POST", OFF));
        devices.put(Scheme.HTTPS, new ScriptedExchange().fail("POST", OFF));
        DeviceException e =
                assertThrows(DeviceException.class, () -> adapter(accepted()).probe(ENDPOINT));
        assertInstanceOf(Failure.Unreachable.class, e.failure());
    }

    private AxisAdapter adapter(TlsProbe tls) {
        return new AxisAdapter(http, tls, Duration.ofSeconds(1));
    }

    private static TlsProbe accepted() {
        return endpoint -> new TlsProbe.Served(List.of(), true, "", "TLSv1.3");
    }

    private static ScriptedExchange supported() {
        return new ScriptedExchange()
                .file("POST /axis-cgi/basicdeviceinfo.cgi", "properties.json")
                .file("GET /config/discover", "discover.json");
    }
}
