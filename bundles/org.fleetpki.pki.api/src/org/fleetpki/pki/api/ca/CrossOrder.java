// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.security.cert.X509Certificate;

/**
 * A certificate for the key and the name of another authority, so that whoever trusts the signer also trusts what the other
 * one issues (RFC 5280, 3.2).
 *
 * @param certificate the other authority's own certificate
 * @param profile the rules, of usage {@code INTERMEDIATE_CA}; its path length and name constraints limit the other authority
 * @param reason what it is for, kept in the authority's journal
 */
public record CrossOrder(X509Certificate certificate, CertificateProfile profile, String reason)
        implements CertificationOrder {

    public CrossOrder {
        if (profile.usage() != CertificateProfile.Usage.INTERMEDIATE_CA) {
            throw new IllegalArgumentException("profile " + profile.id() + " is not for intermediate authorities");
        }
    }
}
