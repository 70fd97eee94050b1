// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.util.List;
import java.util.stream.Stream;

/**
 * The web server's configuration.
 *
 * @param tls whether it speaks TLS
 * @param policy by which protocols administrators may connect
 * @param others the same for operators and for viewers; empty from firmware 7.10 on, which has one policy for all
 * @param ciphers the suites, in OpenSSL's names
 * @param certificates aliases of certificates with a key; the first one is served
 * @param authorities aliases of authorities' certificates in the certificate set
 * @param trusted aliases of trusted certificates in the certificate set
 */
record WebServer(
        boolean tls,
        Policy policy,
        List<Policy> others,
        List<String> ciphers,
        List<String> certificates,
        List<String> authorities,
        List<String> trusted) {

    /** What firmware 12.2.62 lists. */
    static final List<String> CIPHERS = List.of(
            "ECDHE-ECDSA-AES128-GCM-SHA256",
            "ECDHE-RSA-AES128-GCM-SHA256",
            "ECDHE-ECDSA-AES256-GCM-SHA384",
            "ECDHE-RSA-AES256-GCM-SHA384",
            "ECDHE-ECDSA-CHACHA20-POLY1305",
            "ECDHE-RSA-CHACHA20-POLY1305");

    /** Connection policies. */
    enum Policy {
        HTTP("Http"),
        HTTPS("Https"),
        HTTP_AND_HTTPS("HttpAndHttps");

        private final String wireName;

        Policy(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    WebServer {
        others = List.copyOf(others);
        ciphers = List.copyOf(ciphers);
        certificates = List.copyOf(certificates);
        authorities = List.copyOf(authorities);
        trusted = List.copyOf(trusted);
    }

    boolean httpOpen() {
        return policies().anyMatch(each -> each != Policy.HTTPS);
    }

    boolean httpsOpen() {
        return tls && policies().anyMatch(each -> each != Policy.HTTP);
    }

    private Stream<Policy> policies() {
        return Stream.concat(Stream.of(policy), others.stream());
    }

    /** Its certificate set. */
    CertSet set() {
        return new CertSet(certificates, authorities, trusted);
    }

    WebServer with(CertSet set) {
        return new WebServer(tls, policy, others, ciphers, set.certificates(), set.authorities(), set.trusted());
    }

    WebServer with(boolean on, Policy admin, List<Policy> rest) {
        return new WebServer(on, admin, rest, ciphers, certificates, authorities, trusted);
    }
}
