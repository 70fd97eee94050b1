// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;

/**
 * Compares what a request asks for with what a device was told to ask for. What it leaves out does no harm, as the
 * certificate is made by the policy; what it adds shows that the request is of somebody else's making.
 */
final class PolledNames {

    /** The names that are asked for and not wanted, in words; empty if there are none. */
    static List<String> foreign(CertificateSubject asked, CertificateSubject wanted) {
        Set<GeneralName> allowed = new HashSet<>(wanted.alternativeNames());
        Set<String> common = Stream.concat(
                        commonName(wanted.name()).stream(),
                        wanted.alternativeNames().stream().map(GeneralName::value))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Stream.concat(
                        commonName(asked.name()).stream()
                                .filter(name -> !common.contains(name.toLowerCase(Locale.ROOT)))
                                .map(name -> "CN=" + name),
                        asked.alternativeNames().stream()
                                .filter(name -> !allowed.contains(name))
                                .map(GeneralName::toString))
                .toList();
    }

    private static Optional<String> commonName(X500Principal name) {
        try {
            return new LdapName(name.getName(X500Principal.RFC2253))
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(rdn -> String.valueOf(rdn.getValue()))
                            .findFirst();
        } catch (InvalidNameException e) {
            // Whatever cannot be read is not what was asked for.
            return Optional.of(name.getName());
        }
    }

    private PolledNames() {}
}
