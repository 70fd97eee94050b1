// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import java.security.cert.X509Certificate;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/** The authorities of the maker, which sign the certificates that devices leave the factory with. */
public final class FactoryAuthority {

    /** Their common names (innovaphone, PHP update server, shipped configuration). */
    public static final Set<String> NAMES =
            Set.of("innovaphone Device Certification Authority", "innovaphone Device Certification Authority 2");

    /** Whether a certificate says that the maker issued it. Only its signature would prove it. */
    public static boolean issued(X509Certificate certificate) {
        return NAMES.contains(commonName(certificate.getIssuerX500Principal()));
    }

    /** The first common name; empty if there is none. */
    public static String commonName(X500Principal name) {
        try {
            return new LdapName(name.getName(X500Principal.RFC2253))
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(rdn -> rdn.getValue() instanceof String text ? text : "")
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException e) {
            // what somebody put into a certificate need not be a name that can be read
            return "";
        }
    }

    private FactoryAuthority() {}
}
