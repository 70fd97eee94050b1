// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.pki.api.Fingerprint;

/**
 * Decides about the chain that one device presents, by the trust of its endpoint, and remembers what it saw even when it
 * refuses. A pinned leaf is accepted as it is; any other needs a path to an anchor (RFC 5280, section 6) and must name
 * the host. The host is compared here and not by the TLS library, so that addresses work as well as names.
 */
final class TrustDecision extends X509ExtendedTrustManager {

    private final HostName host;
    private final TlsTrust trust;
    private final InstantSource clock;
    private volatile List<X509Certificate> presented = List.of();
    private volatile String refusal = "";

    TrustDecision(String host, TlsTrust trust, InstantSource clock) {
        this.host = new HostName(host);
        this.trust = trust;
        this.clock = clock;
    }

    /** The chain seen last, leaf first; empty if there was none yet. */
    List<X509Certificate> presented() {
        return presented;
    }

    /** Why that chain was refused, in one phrase; empty if it was accepted. */
    String refusal() {
        return refusal;
    }

    /** Forget what was seen, before another connection is made. */
    void reset() {
        presented = List.of();
        refusal = "";
    }

    /** A context of its own, so that no session of any other connection can be resumed. */
    SSLContext newContext() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has TLS", e);
        }
    }

    private void decide(X509Certificate[] chain, String authType) throws CertificateException {
        presented = List.of(chain);
        refusal = judge(chain, authType);
        if (!refusal.isEmpty()) {
            throw new CertificateException(refusal);
        }
    }

    private String judge(X509Certificate[] chain, String authType) {
        Fingerprint leaf = Fingerprint.of(chain[0]);
        if (trust.pins().contains(leaf)) {
            return "";
        }
        if (trust.anchors().isEmpty()) {
            return (trust.pins().isEmpty() ? "nothing is trusted for this device yet" : "it is not the pinned one")
                    + ", it presents SHA-256 " + leaf;
        }
        Instant now = clock.instant();
        if (now.isAfter(chain[0].getNotAfter().toInstant())) {
            return "it expired at " + chain[0].getNotAfter().toInstant();
        }
        if (now.isBefore(chain[0].getNotBefore().toInstant())) {
            return "it is valid only from " + chain[0].getNotBefore().toInstant();
        }
        String path = withoutPath(chain, authType, now);
        return path.isEmpty() ? host.mismatch(chain[0]) : path;
    }

    private String withoutPath(X509Certificate[] chain, String authType, Instant now) {
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                    trust.anchors().stream()
                            .map(anchor -> new TrustAnchor(anchor, null))
                            .collect(Collectors.toSet()),
                    new X509CertSelector());
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(parameters));
            ((X509TrustManager) factory.getTrustManagers()[0]).checkServerTrusted(chain, authType);
            return "";
        } catch (CertificateException e) {
            return explain(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK validates paths", e);
        }
    }

    private static String explain(CertificateException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathValidatorException invalid) {
                return "its chain is not valid (" + invalid.getMessage() + ")";
            }
        }
        return "its chain does not end at a trusted authority";
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        decide(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        decide(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        decide(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this side is never the server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trust.anchors().toArray(X509Certificate[]::new);
    }
}
