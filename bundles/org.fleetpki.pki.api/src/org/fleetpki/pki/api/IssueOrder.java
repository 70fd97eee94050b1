// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.security.PublicKey;

/**
 * What to certify.
 *
 * @param publicKey the key, from a request whose signature was verified
 * @param subject whom to name; the authority's word counts, not the request's (devices often cannot ask for names)
 * @param profile the rules to issue by
 * @param reason what it is for, kept in the authority's journal, such as a plan and a device
 */
public record IssueOrder(PublicKey publicKey, CertificateSubject subject, CertificateProfile profile, String reason) {}
