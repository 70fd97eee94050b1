// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.security.PublicKey;
import java.util.List;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.model.Extension;

/**
 * A new certificate.
 *
 * @param publicKey the key, from a request whose signature was verified
 * @param subject whom to name; the authority's word counts, not the request's (devices often cannot ask for names)
 * @param profile the rules to issue by
 * @param requested the extensions that the request asks for, honoured only as far as the profile allows
 * @param reason what it is for, kept in the authority's journal, such as a plan and a device
 */
public record IssueOrder(
        PublicKey publicKey,
        CertificateSubject subject,
        CertificateProfile profile,
        List<Extension> requested,
        String reason)
        implements CertificationOrder {

    public IssueOrder {
        requested = List.copyOf(requested);
    }

    /** Without a request, or with one whose wishes do not count. */
    public IssueOrder(PublicKey publicKey, CertificateSubject subject, CertificateProfile profile, String reason) {
        this(publicKey, subject, profile, List.of(), reason);
    }
}
