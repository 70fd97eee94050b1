// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

/** The process died here. Nothing in the engine may catch it to tidy up. */
final class Killed extends Error {

    private static final long serialVersionUID = 1L;
}
