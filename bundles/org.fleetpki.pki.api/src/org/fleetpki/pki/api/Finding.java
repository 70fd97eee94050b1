// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.util.Optional;
import org.fleetpki.pki.model.asn1.Octets;

/**
 * One thing that a rule or a validation has to say about a certificate.
 *
 * @param code a stable name, such as {@code ip-written-as-dns-name}
 * @param severity how much it weighs
 * @param message one sentence: what is wrong
 * @param remedy one sentence: what would make it right
 * @param certificate the SHA-256 fingerprint of the certificate that it is about; empty where it is about none or where
 *     there is only one
 */
public record Finding(String code, Severity severity, String message, String remedy, Optional<Octets> certificate) {

    /** About the only certificate there is, or about none. */
    public Finding(String code, Severity severity, String message, String remedy) {
        this(code, severity, message, remedy, Optional.empty());
    }
}
