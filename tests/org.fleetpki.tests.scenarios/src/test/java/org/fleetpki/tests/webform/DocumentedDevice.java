// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.webform;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.adapter.webform.internal.WebformFamilies;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.Secret;

/** A device that gives the answers of its vendor's document, without a network. It keeps what it was asked. */
final class DocumentedDevice implements DeviceHttp, TlsProbe {

    private final X509Certificate served;
    private final Map<String, Response> answers = new LinkedHashMap<>();
    private final List<Request> requests = new ArrayList<>();

    DocumentedDevice(X509Certificate served) {
        this.served = served;
    }

    /** Answer requests whose line contains this; of several the first that was given. */
    DocumentedDevice answer(String part, int status, String body) {
        return answer(part, status, Map.of(), body);
    }

    DocumentedDevice answer(String part, int status, Map<String, List<String>> headers, String body) {
        answers.put(part, new Response(status, headers, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    Endpoint endpoint() {
        return new Endpoint("192.0.2.7", 80, 443, TlsTrust.pin(Fingerprint.of(served)));
    }

    DeviceAdapter adapter(String family) {
        return WebformFamilies.shipped(family, this, this)
                .orElseThrow(() -> new AssertionError("no profile for " + family));
    }

    DeviceSession open(String family) throws DeviceException {
        try (Secret secret = new Secret("a-password".toCharArray())) {
            return adapter(family).open(endpoint(), new Credentials("admin", secret));
        }
    }

    /** The last request whose line contains this. */
    Request asked(String part) {
        return requests.reversed().stream()
                .filter(request -> line(request).contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("it was never asked " + part));
    }

    static String body(Request request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    private static String line(Request request) {
        return request.method() + " " + request.path();
    }

    @Override
    public Served probe(Endpoint endpoint) {
        return new Served(List.of(served), true, "", "TLSv1.3");
    }

    @Override
    public Exchange open(Endpoint endpoint, Scheme scheme, Optional<Credentials> credentials) {
        return new Exchange() {
            @Override
            public Response send(Request request) {
                requests.add(request);
                return answers.entrySet().stream()
                        .filter(answer -> line(request).contains(answer.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no answer to " + line(request)));
            }

            @Override
            public Response send(Request request, Duration patience) {
                return send(request);
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
