// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/** What innovaphone devices are told, in values: configuration lines, variables, and the state of their certificates. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.device.innovaphone;
