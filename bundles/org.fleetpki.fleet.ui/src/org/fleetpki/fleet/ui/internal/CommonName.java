// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** The part of a distinguished name that fits into a table. */
final class CommonName {

    /** The common name; the whole name where it has none. */
    static String of(X500Principal name) {
        try {
            return new LdapName(name.getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(Object::toString)
                            .findFirst()
                            .orElse(name.getName());
        } catch (InvalidNameException notRfc2253) {
            return name.getName();
        }
    }

    private CommonName() {}
}
