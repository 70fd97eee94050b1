// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.tck;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.fleetpki.sim.SimulatedDevice;

/** Looks at the chain that a device serves, by a handshake that it always refuses: nothing is ever sent over it. */
final class FirstContact {

    private static final int PATIENCE = 10_000;

    /** The chain that is served now, leaf first; empty if none is. */
    static Optional<List<X509Certificate>> chain(SimulatedDevice device) throws GeneralSecurityException {
        Refusal refusal = new Refusal();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {refusal}, null);
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(device.host(), device.httpsPort()), PATIENCE);
            plain.setSoTimeout(PATIENCE);
            try (SSLSocket socket = (SSLSocket)
                    context.getSocketFactory().createSocket(plain, device.host(), device.httpsPort(), true)) {
                socket.startHandshake();
            }
        } catch (IOException e) {
            return Optional.ofNullable(refusal.seen.get());
        }
        throw new IllegalStateException("a handshake that was refused cannot succeed");
    }

    /** Wait until this leaf is served. */
    static boolean awaitLeaf(SimulatedDevice device, X509Certificate leaf, Duration patience)
            throws GeneralSecurityException, InterruptedException {
        return await(device, leaf::equals, patience).isPresent();
    }

    /** Wait until some other leaf is served. */
    static Optional<X509Certificate> awaitOtherThan(SimulatedDevice device, X509Certificate leaf, Duration patience)
            throws GeneralSecurityException, InterruptedException {
        return await(device, served -> !served.equals(leaf), patience);
    }

    /** Wait until any leaf is served. */
    static Optional<X509Certificate> awaitAny(SimulatedDevice device, Duration patience)
            throws GeneralSecurityException, InterruptedException {
        return await(device, served -> true, patience);
    }

    private static Optional<X509Certificate> await(
            SimulatedDevice device, Predicate<X509Certificate> wanted, Duration patience)
            throws GeneralSecurityException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            Optional<X509Certificate> leaf = chain(device).map(List::getFirst).filter(wanted);
            if (leaf.isPresent()) {
                return leaf;
            }
            Thread.sleep(50); // between two looks, nothing else tells when the web server is back
        }
        return Optional.empty();
    }

    private static final class Refusal implements X509TrustManager {

        private final AtomicReference<List<X509Certificate>> seen = new AtomicReference<>();

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            seen.set(List.of(chain));
            throw new CertificateException("looked at, not trusted");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("this side is never the server");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private FirstContact() {}
}
