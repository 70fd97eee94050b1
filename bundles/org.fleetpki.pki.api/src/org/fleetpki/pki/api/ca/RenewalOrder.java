// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;

/**
 * The same certificate once more, with a new serial number and a new validity.
 *
 * @param certificate the certificate to renew, which the same authority issued, under this or an earlier key
 * @param newKey the key to certify from now on; empty keeps the old one
 * @param validity how long; empty for as long as the old one was valid
 * @param reason what it is for, kept in the authority's journal
 */
public record RenewalOrder(
        X509Certificate certificate, Optional<PublicKey> newKey, Optional<Duration> validity, String reason)
        implements CertificationOrder {}
