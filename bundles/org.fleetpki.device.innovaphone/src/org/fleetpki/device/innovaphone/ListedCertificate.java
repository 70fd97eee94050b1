// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import java.time.Instant;

/**
 * A certificate as {@code xml-info} lists it.
 *
 * @param id what the device calls it; its place in the list where it has no name of its own
 * @param subject the common name, empty if the device tells none
 * @param issuer the common name of its issuer, empty if the device tells none
 * @param notBefore the begin of its validity
 * @param notAfter the end of its validity
 */
public record ListedCertificate(String id, String subject, String issuer, Instant notBefore, Instant notAfter) {}
