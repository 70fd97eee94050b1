// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.IOException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.GeneralName;

/** A device that answers with what it was asked. A request to {@code /count} counts one up, for good. */
final class EchoDevice extends HttpDevice {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AtomicInteger count;
    final DeviceServer server;

    private EchoDevice(DeviceOrder order, DeviceServer server, Logins logins, AtomicInteger count) {
        super(order, server, logins);
        this.server = server;
        this.count = count;
    }

    /** Starts one that lets everyone in. */
    static EchoDevice open(String host) throws IOException {
        return start(host, new Logins(), request -> Optional.empty());
    }

    static EchoDevice start(String host, Logins logins, Login login) throws IOException {
        DeviceOrder order = DeviceOrder.on("echo", host);
        DeviceServer server = new DeviceServer(order, new SimulatedClock(InstantSource.system()), RANDOM);
        AtomicInteger count = new AtomicInteger();
        server.open(new Echo(login, count), new Doors(true, Optional.of(identity(host))));
        return new EchoDevice(order, server, logins, count);
    }

    /** A new key, and a certificate for an address. */
    static TlsIdentity identity(String host) {
        KeyPair key = KeyKind.EC_P256.generate(RANDOM);
        CertificateMaker.Contents contents = new CertificateMaker.Contents(
                new X500Principal("CN=" + host),
                List.of(new GeneralName(GeneralName.iPAddress, host)),
                Instant.now().minusSeconds(60),
                Instant.now().plus(Duration.ofDays(1)),
                false);
        X509Certificate certificate = new CertificateMaker(RANDOM).selfSigned(contents, key);
        return new TlsIdentity(key.getPrivate(), List.of(certificate));
    }

    /** Restarts with another identity. */
    void restart(TlsIdentity identity, Duration gap) {
        server.restart(() -> new Doors(true, Optional.of(identity)), gap);
    }

    @Override
    public Map<String, String> state() {
        return Map.of("count", String.valueOf(count.get()));
    }

    int count() {
        return count.get();
    }

    private record Echo(Login login, AtomicInteger count) implements DeviceBehaviour {

        @Override
        public Optional<Response> refuse(Request request) {
            return login.refuse(request);
        }

        @Override
        public Answer act(Request request) {
            if (request.path().equals("/broken")) {
                throw new IllegalStateException("broken on purpose");
            }
            Response echo = Response.of(200, "text/plain", request.line() + "\n" + request.text());
            if (request.path().equals("/chunked")) {
                return Answer.of(echo.inChunks());
            }
            return request.path().equals("/count") ? Answer.changing(echo, count::incrementAndGet) : Answer.of(echo);
        }
    }
}
