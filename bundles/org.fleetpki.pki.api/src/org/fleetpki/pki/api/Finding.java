// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

/**
 * One thing that a rule or a validation has to say about a certificate.
 *
 * @param code a stable name, such as {@code ip-written-as-dns-name}
 * @param severity how much it weighs
 * @param message one sentence: what is wrong
 * @param remedy one sentence: what would make it right
 */
public record Finding(String code, Severity severity, String message, String remedy) {}
