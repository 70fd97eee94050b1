// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.GeneralName;

/**
 * Compares a certificate with the name or address that a device is reached by (RFC 9525): only subject alternative names
 * count, an address only matches an iPAddress, and a wildcard stands for exactly one leftmost label.
 */
final class HostName {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final String host;

    HostName(String host) {
        int zone = host.indexOf('%');
        this.host = (zone < 0 ? host : host.substring(0, zone)).toLowerCase(Locale.ROOT);
    }

    /** Why a certificate does not name the host, in one phrase; empty if it does. */
    String mismatch(X509Certificate certificate) {
        List<Name> names;
        try {
            names = names(certificate);
        } catch (CertificateParsingException e) {
            return "its subject alternative names cannot be read";
        }
        if (names.stream().anyMatch(this::matches)) {
            return "";
        }
        return names.isEmpty()
                ? "it has no subject alternative name, and should name " + host
                : "it names " + names.stream().map(Name::value).collect(Collectors.joining(", ")) + " and not " + host;
    }

    private boolean matches(Name name) {
        if (GeneralName.isIpLiteral(host)) {
            return name.kind == IP_ADDRESS && sameAddress(name.value);
        }
        return name.kind == DNS_NAME && matchesDns(name.value.toLowerCase(Locale.ROOT));
    }

    private boolean sameAddress(String address) {
        try {
            return InetAddress.getByName(host).equals(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean matchesDns(String pattern) {
        if (!pattern.startsWith("*.")) {
            return pattern.equals(host);
        }
        int dot = host.indexOf('.');
        // a wildcard directly under a top-level domain would name half of the world
        return dot > 0 && host.substring(dot).equals(pattern.substring(1)) && pattern.indexOf('.', 2) > 0;
    }

    private static List<Name> names(X509Certificate certificate) throws CertificateParsingException {
        Collection<List<?>> all = certificate.getSubjectAlternativeNames();
        if (all == null) {
            return List.of();
        }
        return all.stream()
                .filter(entry -> entry.get(1) instanceof String)
                .map(entry -> new Name((Integer) entry.get(0), (String) entry.get(1)))
                .filter(name -> name.kind == DNS_NAME || name.kind == IP_ADDRESS)
                .toList();
    }

    private record Name(int kind, String value) {}
}
