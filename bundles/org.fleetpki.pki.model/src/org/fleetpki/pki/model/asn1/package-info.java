// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * Encodings by the rules of ITU-T X.690: reading them as a tree that knows its offsets, and writing DER.
 *
 * <p>Reading is lenient, because certificates of devices are: what BER allows is read, and every departure from DER can be
 * asked for. It is bounded: nesting ends at {@value org.fleetpki.pki.model.asn1.DerNode#MAX_DEPTH} levels, and the work
 * grows linearly with the size of the input.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.pki.model.asn1;
