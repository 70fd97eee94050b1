// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * HTTP and SOAP as devices speak them: pinned trust, one log-in attempt, small answers, every error a
 * {@link org.fleetpki.device.api.Failure}.
 *
 * <p>No parameter and no result is null unless its documentation says so.
 */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.fleetpki.device.http;
