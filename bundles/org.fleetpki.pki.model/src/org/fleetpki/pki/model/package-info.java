// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * What stands in a certificate, a request and a revocation list, byte for byte.
 *
 * <p>Objects are made from encodings and never change. Reading is lenient: whatever has the outer structure is read, so that
 * rules can say what is wrong with the rest; a field that cannot be read throws an
 * {@link org.fleetpki.pki.model.asn1.Asn1Exception} when it is asked for. Nothing is null unless its documentation says so.
 * Nothing here makes or checks a signature.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.pki.model;
