// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors

/** Any encoding as a tree for people: types, names, values in words, and where each stands. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.pki.model.tree;
