// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import org.fleetpki.pki.api.Secret;

/**
 * A user name and its password. Neither a log nor {@code toString} shows the password.
 *
 * @param user the user name
 * @param secret the password; whoever made the credentials closes it
 */
public record Credentials(String user, Secret secret) {}
