// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * Files of every form: what is in them, and how they are written.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.pki.api.files;
