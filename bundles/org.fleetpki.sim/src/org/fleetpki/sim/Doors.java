// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.util.Optional;

/**
 * By which protocols a device is open.
 *
 * @param http whether plain HTTP is
 * @param https what HTTPS shows; empty if it is closed
 */
public record Doors(boolean http, Optional<TlsIdentity> https) {}
