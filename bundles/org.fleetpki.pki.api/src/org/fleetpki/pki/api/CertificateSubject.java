// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.util.List;
import javax.security.auth.x500.X500Principal;

/**
 * Whom a certificate names.
 *
 * @param name the distinguished name (RFC 4514)
 * @param alternativeNames what clients compare with the address they typed, in the order to be written
 */
public record CertificateSubject(X500Principal name, List<GeneralName> alternativeNames) {

    public CertificateSubject {
        alternativeNames = List.copyOf(alternativeNames);
    }
}
