// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;

/**
 * A certification authority to be made.
 *
 * @param id its name in this workspace: lower-case letters, digits and hyphens
 * @param subject its distinguished name
 * @param profile the rules, of usage {@code ROOT_CA} or {@code INTERMEDIATE_CA}
 * @param keyPlace where its key is kept
 */
public record AuthorityOrder(String id, X500Principal subject, CertificateProfile profile, KeyPlace keyPlace) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");

    public AuthorityOrder {
        requireId(id);
        if (!profile.usage().isAuthority()) {
            throw new IllegalArgumentException("profile " + profile.id() + " is not for authorities");
        }
    }

    /** With its key in a file beside the certificate. */
    public AuthorityOrder(String id, X500Principal subject, CertificateProfile profile) {
        this(id, subject, profile, new KeyPlace.Pkcs8());
    }

    /**
     * Check the name of an authority, which is also the name of its folder.
     *
     * @throws IllegalArgumentException if it cannot be one
     */
    public static void requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id
                    + "' cannot name an authority; take lower-case letters, digits and hyphens, such as 'issuing'");
        }
    }
}
