// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * What all views of the workbench share: columns as data, jobs over the engine's verbs, one door for errors, icons, and
 * the fleet that is open.
 *
 * <p>No parameter and no result is null unless its documentation says so. Unless a method says otherwise, it is called
 * on the display thread.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.ui.common;
