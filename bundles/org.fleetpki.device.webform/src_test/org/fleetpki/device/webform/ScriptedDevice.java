// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.Secret;

/** A device that answers requests from a script and serves what a test says; it keeps what was sent. */
final class ScriptedDevice implements DeviceHttp, TlsProbe {

    static final String PASSWORD = "s3cret&pass/word";

    private final Map<String, Supplier<Response>> answers = new LinkedHashMap<>();
    private final List<String> sent = new ArrayList<>();
    private final List<Scheme> schemes = new ArrayList<>();
    private Optional<X509Certificate> served = Optional.empty();
    private boolean plainOnly;

    /** Answer requests whose line or body contains this. */
    ScriptedDevice answer(String part, int status, String body) {
        return answer(part, () -> response(status, body));
    }

    ScriptedDevice answer(String part, Supplier<Response> response) {
        answers.put(part, response);
        return this;
    }

    static Response response(int status, String body) {
        return new Response(
                status,
                Map.of("Date", List.of("Tue, 01 Dec 2026 00:00:00 GMT")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    ScriptedDevice serves(X509Certificate leaf) {
        served = Optional.of(leaf);
        return this;
    }

    ScriptedDevice plainOnly() {
        plainOnly = true;
        return this;
    }

    /** Line and body, in order. */
    List<String> sent() {
        return sent;
    }

    String sentWith(String part) {
        return sent.stream()
                .filter(each -> each.contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was sent with " + part + ": " + sent));
    }

    List<Scheme> schemes() {
        return schemes;
    }

    Endpoint endpoint() {
        TlsTrust trust = served.map(Fingerprint::of).map(TlsTrust::pin).orElse(TlsTrust.NOTHING);
        return new Endpoint("192.0.2.7", 80, 443, trust);
    }

    DeviceSession open(String profile) throws DeviceException {
        return open(profile, endpoint());
    }

    DeviceSession open(String profile, Endpoint endpoint) throws DeviceException {
        try (Secret secret = new Secret(PASSWORD.toCharArray())) {
            return adapter(profile).open(endpoint, new Credentials("admin", secret));
        }
    }

    WebformAdapter adapter(String profile) {
        try {
            return new WebformAdapter(WebformProfile.read("test.yaml", profile), this, this);
        } catch (WebformException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Served probe(Endpoint endpoint) throws DeviceException {
        if (plainOnly || served.isEmpty()) {
            throw new DeviceException(new Failure.Unreachable("port 443 is closed"));
        }
        boolean accepted = endpoint.trust().pins().contains(Fingerprint.of(served.get()));
        return new Served(List.of(served.get()), accepted, accepted ? "" : "no pin", "TLSv1.3");
    }

    @Override
    public Exchange open(Endpoint endpoint, Scheme scheme, Optional<Credentials> credentials) {
        schemes.add(scheme);
        return new Exchange() {
            @Override
            public Response send(Request request) {
                String line = request.method() + " " + request.path() + "\n" + request.contentType() + "\n"
                        + new String(request.body(), StandardCharsets.UTF_8);
                sent.add(line);
                return answers.entrySet().stream()
                        .filter(each -> line.contains(each.getKey()))
                        .findFirst()
                        .map(each -> each.getValue().get())
                        .orElseGet(() -> response(404, "no such page: " + request.path()));
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
