// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a server answered when it was asked for one version.
 *
 * @param version the one that was asked for
 * @param state whether the server speaks it
 * @param suite the cipher suite that the server chose, by its IANA name; empty if it does not speak the version
 * @param group the group of the key exchange, such as {@code x25519}; empty where it was not seen
 * @param application the protocol that the server chose of those offered by ALPN (RFC 7301); empty if none
 * @param chain the certificates that can be read, in the order in which they came; empty where none were seen
 * @param traits what else was seen
 * @param detail why the version is not spoken or not known, in one sentence; empty if it is spoken
 */
public record TlsExamOffer(
        TlsExamVersion version,
        State state,
        String suite,
        String group,
        String application,
        List<X509Certificate> chain,
        Set<Trait> traits,
        String detail) {

    /** Whether a version is spoken. */
    public enum State {
        OFFERED,
        NOT_OFFERED,
        /** The server could not be asked, or its answer made no sense. */
        UNKNOWN
    }

    /** Facts about a handshake. */
    public enum Trait {
        /** A certificate of the client is asked for. */
        CLIENT_CERTIFICATE_REQUESTED("asks for a client certificate"),
        /** An OCSP response comes with the certificate (RFC 6066, 8). */
        OCSP_STAPLED("staples an OCSP response"),
        /** A session can be resumed by a ticket (RFC 5077). */
        SESSION_TICKET("session tickets"),
        /** The server gave the session an id, by which it may be resumed. */
        SESSION_ID("session ids"),
        /** RFC 7627. */
        EXTENDED_MASTER_SECRET("extended master secret"),
        /** RFC 5746. */
        SECURE_RENEGOTIATION("secure renegotiation"),
        /** At least one certificate is damaged, and not in the chain that is shown. */
        UNREADABLE_CERTIFICATE("a certificate that cannot be read"),
        /** Compression of TLS itself, which gives secrets away (CRIME). */
        COMPRESSION("compression");

        private final String title;

        Trait(String title) {
            this.title = title;
        }

        /** In words. */
        public String title() {
            return title;
        }
    }

    public TlsExamOffer {
        chain = List.copyOf(chain);
        traits = Set.copyOf(traits);
    }

    /** An answer from which only this much is known. */
    public static TlsExamOffer without(TlsExamVersion version, State state, String detail) {
        return new TlsExamOffer(version, state, "", "", "", List.of(), EnumSet.noneOf(Trait.class), detail);
    }

    /** Whether the server speaks the version. */
    public boolean isOffered() {
        return state == State.OFFERED;
    }
}
