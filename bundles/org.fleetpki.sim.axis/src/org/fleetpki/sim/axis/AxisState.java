// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.sim.TlsIdentity;

/**
 * All that a device remembers.
 *
 * @param certificates certificates with a key, by alias, in the order of their making
 * @param authorities certificates of authorities, by alias
 * @param keystore the default keystore
 * @param webServer the web server's configuration
 * @param sets the certificate sets other than the web server's, by name; one that is not here is empty
 * @param network the settings of IEEE 802.1X
 */
record AxisState(
        Map<String, KeyEntry> certificates,
        Map<String, X509Certificate> authorities,
        String keystore,
        WebServer webServer,
        Map<String, CertSet> sets,
        PortAccess network) {

    AxisState {
        certificates = Collections.unmodifiableMap(new LinkedHashMap<>(certificates));
        authorities = Collections.unmodifiableMap(new LinkedHashMap<>(authorities));
        sets = Map.copyOf(sets);
    }

    /** The set of a name. */
    CertSet set(String name) {
        return name.equals(CertSet.WEB_SERVER) ? webServer.set() : sets.getOrDefault(name, CertSet.EMPTY);
    }

    /** The same with another set under this name. */
    AxisState with(String name, CertSet set) {
        if (name.equals(CertSet.WEB_SERVER)) {
            return with(webServer.with(set));
        }
        Map<String, CertSet> more = new LinkedHashMap<>(sets);
        more.put(name, set);
        return new AxisState(certificates, authorities, keystore, webServer, more, network);
    }

    /** Whether anything in the device uses what has this alias. */
    boolean uses(String alias) {
        return webServer.set().uses(alias)
                || sets.values().stream().anyMatch(set -> set.uses(alias))
                || network.uses(alias);
    }

    AxisState with(PortAccess other) {
        return new AxisState(certificates, authorities, keystore, webServer, sets, other);
    }

    /** As a new device has it: its own certificates, its web server's configuration, and no sets. */
    AxisState forgetting(AxisState fresh) {
        return new AxisState(fresh.certificates, authorities, fresh.keystore, fresh.webServer, Map.of(), fresh.network);
    }

    boolean knows(String alias) {
        return certificates.containsKey(alias) || authorities.containsKey(alias);
    }

    AxisState with(KeyEntry entry) {
        Map<String, KeyEntry> more = new LinkedHashMap<>(certificates);
        more.put(entry.alias(), entry);
        return new AxisState(more, authorities, keystore, webServer, sets, network);
    }

    AxisState withAuthority(String alias, X509Certificate certificate) {
        Map<String, X509Certificate> more = new LinkedHashMap<>(authorities);
        more.put(alias, certificate);
        return new AxisState(certificates, more, keystore, webServer, sets, network);
    }

    AxisState without(String alias) {
        Map<String, KeyEntry> certificatesLeft = new LinkedHashMap<>(certificates);
        Map<String, X509Certificate> authoritiesLeft = new LinkedHashMap<>(authorities);
        certificatesLeft.remove(alias);
        authoritiesLeft.remove(alias);
        return new AxisState(certificatesLeft, authoritiesLeft, keystore, webServer, sets, network);
    }

    AxisState withKeystore(String id) {
        return new AxisState(certificates, authorities, id, webServer, sets, network);
    }

    AxisState with(WebServer other) {
        return new AxisState(certificates, authorities, keystore, other, sets, network);
    }

    /**
     * What HTTPS serves: the chosen certificate, then those of the device's authorities that lead up from it, without
     * the root.
     *
     * @return empty if HTTPS is closed
     */
    Optional<TlsIdentity> served() {
        if (!webServer.httpsOpen()) {
            return Optional.empty();
        }
        KeyEntry entry = certificates.get(webServer.certificates().getFirst());
        List<X509Certificate> chain = new ArrayList<>(List.of(entry.certificate()));
        Optional<X509Certificate> issuer = issuer(entry.certificate());
        while (issuer.isPresent() && !signs(issuer.get(), issuer.get()) && !chain.contains(issuer.get())) {
            chain.add(issuer.get());
            issuer = issuer(issuer.get());
        }
        return Optional.of(new TlsIdentity(entry.key(), chain));
    }

    private Optional<X509Certificate> issuer(X509Certificate certificate) {
        return authorities.values().stream()
                .filter(authority -> signs(authority, certificate))
                .findFirst();
    }

    private static boolean signs(X509Certificate authority, X509Certificate certificate) {
        if (!certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
