// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;

/** The server's side of TLS with one certificate. Each has sessions of its own: none outlives a switch. */
final class ServerTls {

    private final SSLContext context;
    private final String[] versions;

    /** @param versions those that are spoken, in the JDK's names */
    ServerTls(TlsIdentity identity, List<String> versions, SecureRandom random) {
        this.versions = versions.toArray(String[]::new);
        try {
            context = SSLContext.getInstance("TLS");
            // No client shows a certificate, so that nobody is trusted and the JDK's authorities need not be read.
            context.init(new KeyManager[] {new OneIdentity(identity)}, new TrustManager[0], random);
            context.getServerSessionContext().setSessionCacheSize(16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Do the handshake on an accepted connection, which is closed with the result.
     *
     * @param consumed what was read from it already
     */
    SSLSocket accept(Socket connection, byte[] consumed) throws IOException {
        SSLSocket socket = (SSLSocket)
                context.getSocketFactory().createSocket(connection, new ByteArrayInputStream(consumed), true);
        socket.setEnabledProtocols(versions);
        socket.startHandshake();
        return socket;
    }

    /**
     * Offers one key whatever its strength: the JDK's own key managers hold back what its policy forbids, such as
     * 1024-bit RSA, which devices do serve.
     */
    private static final class OneIdentity extends X509ExtendedKeyManager {

        private static final String ALIAS = "device";

        private final TlsIdentity identity;

        OneIdentity(TlsIdentity identity) {
            this.identity = identity;
        }

        @Override
        public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
            String algorithm = identity.chain().getFirst().getPublicKey().getAlgorithm();
            return keyType.equals(algorithm) || keyType.startsWith(algorithm + "_") ? ALIAS : null;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return identity.chain().toArray(X509Certificate[]::new);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return identity.key();
        }

        @Override
        public String[] getServerAliases(String keyType, Principal[] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public String[] getClientAliases(String keyType, Principal[] issuers) {
            return null;
        }

        @Override
        public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
            return null;
        }
    }
}
