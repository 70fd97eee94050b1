// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.util.List;
import org.fleetpki.pki.api.Finding;

/**
 * A certificate that passed every check and only lacks its signature. Its serial number is taken for good, whether or
 * not it is ever signed.
 *
 * @param contents what will be signed
 * @param reason what it is for
 * @param findings what the rules had to say below an error
 */
public record PreparedCertificate(CertificateContents contents, String reason, List<Finding> findings) {

    public PreparedCertificate {
        findings = List.copyOf(findings);
    }
}
