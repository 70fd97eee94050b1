// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * The conformance tests that every adapter passes, ours or a third party's. The rules are in {@code docs/adapters.md}.
 *
 * <p>A bundle's test extends {@link org.fleetpki.adapter.tck.DeviceAdapterContract} once for each firmware line.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.adapter.tck;
