// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

/** What a line of text is to be taken for; a mark says it, and where it can, a colour. */
public enum Tone {
    GOOD,
    BAD,
    /** Something is to be done or to be looked at. */
    ATTENTION,
    PLAIN
}
