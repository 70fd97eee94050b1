// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** Distinguished names as people read them. */
final class Names {

    /** The whole name, such as {@code CN=camera-1, O=Example}; "(empty)" where there is none. */
    static String words(X500Principal name) {
        String words = name.getName(X500Principal.RFC1779);
        return words.isEmpty() ? Messages.Names_empty : words;
    }

    /** The common name, or the first part where there is none. */
    static String shortName(X500Principal name) {
        try {
            List<Rdn> parts = new LdapName(name.getName()).getRdns();
            return parts.reversed().stream()
                    .filter(part -> part.getType().equalsIgnoreCase("CN"))
                    .findFirst()
                    .or(() -> parts.reversed().stream().findFirst())
                    .map(part -> part.getValue().toString())
                    .orElse(Messages.Names_empty);
        } catch (InvalidNameException notRfc2253) {
            return words(name);
        }
    }

    private Names() {}
}
