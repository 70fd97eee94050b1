// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * The extensions of certificates and revocation lists (RFC 5280, 4.2 and 5.2), each as a value.
 *
 * <p>Every value can be written: {@code read(encode())} gives an equal value, and for what was written in DER, {@code encode()}
 * gives the same bytes. What was not is kept beside it, in {@link org.fleetpki.pki.model.Extension#content()}.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.pki.model.extension;
