// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * What a certificate, request, key, profile and finding are, and the roles that work on them.
 *
 * <p>Values are immutable. No parameter and no result is null unless its documentation says so; what may be absent is
 * an {@link java.util.Optional} or an empty list. Roles are OSGi services; every one may be called by several threads
 * at once. Certificates are {@link java.security.cert.X509Certificate}; encodings are DER in {@code byte[]}.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.pki.api;
