// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509TrustManager;
import org.fleetpki.sim.Memory;

/** The device as a client of TLS: its trust list decides, and its certificate of the factory says who it is. */
final class UpdateTls {

    private final Memory<State> memory;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Consumer<List<X509Certificate>> judge;

    /** @param judge is told every chain that a server shows, and lists it if it is rejected */
    UpdateTls(Memory<State> memory, InstantSource clock, SecureRandom random, Consumer<List<X509Certificate>> judge) {
        this.memory = memory;
        this.clock = clock;
        this.random = random;
        this.judge = judge;
    }

    SSLSocketFactory sockets() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new Identity()}, new TrustManager[] {new TrustList()}, random);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class TrustList implements X509TrustManager {

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            List<X509Certificate> shown = List.of(chain);
            judge.accept(shown);
            Optional<String> reason =
                    Chains.rejection(shown, memory.state().trusted().values(), clock.instant());
            if (reason.isPresent()) {
                throw new CertificateException("the device rejects the certificate of the update server");
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("no client connects here");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return memory.state().trusted().values().toArray(X509Certificate[]::new);
        }
    }

    private final class Identity extends X509ExtendedKeyManager {

        private static final String ALIAS = "factory";

        @Override
        public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
            return memory.state().factory().isPresent() ? ALIAS : null;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return memory.state().factory().orElseThrow().chain().toArray(X509Certificate[]::new);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return memory.state().factory().orElseThrow().key().orElseThrow();
        }

        @Override
        public String[] getClientAliases(String keyType, Principal[] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public String[] getServerAliases(String keyType, Principal[] issuers) {
            return null;
        }

        @Override
        public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
            return null;
        }
    }
}
