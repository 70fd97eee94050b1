// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.pki.api.GeneralName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Probes with one socket and one TLS context for each look. */
@Component(service = TlsProbe.class)
public final class JdkTlsProbe implements TlsProbe {

    private final Duration connect;
    private final Duration handshake;
    private final InstantSource clock;

    @Activate
    public JdkTlsProbe() {
        this(Duration.ofSeconds(10), Duration.ofSeconds(10), InstantSource.system());
    }

    /**
     * @param connect the time for the connection, after the name was found
     * @param handshake the time for the TLS handshake
     * @param clock judges the validity of certificates
     */
    public JdkTlsProbe(Duration connect, Duration handshake, InstantSource clock) {
        this.connect = connect;
        this.handshake = handshake;
        this.clock = clock;
    }

    @Override
    public Served probe(Endpoint endpoint) throws DeviceException {
        TrustDecision decision = new TrustDecision(endpoint.host(), endpoint.trust(), clock);
        NetworkWords words = new NetworkWords(endpoint.host(), endpoint.httpsPort());
        // leaving this block closes the socket, which also ends a handshake that still waits for the server
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            FutureTask<String> task = new FutureTask<>(() -> shakeHands(socket, endpoint, decision));
            Thread.ofVirtual().name("tls-probe-" + words.address()).start(task);
            String protocol = task.get(connect.plus(handshake).toMillis(), TimeUnit.MILLISECONDS);
            return new Served(decision.presented(), true, "", protocol);
        } catch (ExecutionException e) {
            return refused(decision, words.describe(e.getCause()), e.getCause());
        } catch (TimeoutException e) {
            String detail = words.address() + " did not complete a TLS handshake in time";
            return refused(decision, detail, new SocketTimeoutException(detail));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(
                    new Failure.Unreachable("the wait for " + words.address() + " was interrupted"),
                    new InterruptedIOException("interrupted"));
        } catch (IOException e) {
            throw new DeviceException(new Failure.Unreachable(words.describe(e)), e);
        }
    }

    private static Served refused(TrustDecision decision, String detail, Throwable cause) throws DeviceException {
        if (decision.presented().isEmpty()) {
            throw new DeviceException(new Failure.Unreachable(detail), cause);
        }
        String refusal = decision.refusal().isEmpty() ? detail : decision.refusal();
        return new Served(decision.presented(), false, refusal, "");
    }

    private String shakeHands(Socket plain, Endpoint endpoint, TrustDecision decision) throws IOException {
        InetAddress address = InetAddress.getByName(endpoint.host());
        plain.connect(new InetSocketAddress(address, endpoint.httpsPort()), (int) connect.toMillis());
        plain.setSoTimeout((int) handshake.toMillis());
        try (SSLSocket socket = (SSLSocket) decision.newContext()
                .getSocketFactory()
                .createSocket(plain, endpoint.host(), endpoint.httpsPort(), true)) {
            socket.setSSLParameters(parameters(endpoint.host()));
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    private static SSLParameters parameters(String host) {
        SSLParameters parameters = Limits.tlsVersions();
        parameters.setServerNames(List.of());
        if (!GeneralName.isIpLiteral(host)) {
            try {
                parameters.setServerNames(List.of(new SNIHostName(host)));
            } catch (IllegalArgumentException e) {
                // a name that TLS cannot carry, as with an underscore, is looked up all the same
                parameters.setServerNames(List.of());
            }
        }
        return parameters;
    }
}
