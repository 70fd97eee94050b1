// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.trust.internal;

/** Sentences with numbers. */
final class Counted {

    static String devices(int count) {
        return count == 1 ? "1 device" : count + " devices";
    }

    /** What to do at a stage of a roll-over. */
    static String next(Rollovers.Standing standing) {
        if (standing.open().isEmpty() && !standing.unknown().isEmpty()) {
            return "Look into the devices that did not answer (" + String.join(", ", standing.unknown())
                    + ") before going on: what they trust and present is not known.";
        }
        String open = devices(standing.open().size());
        return switch (standing.stage()) {
            case DISTRIBUTE -> "Apply the proposal: " + open + " must know the new authority before anybody uses it.";
            case REISSUE ->
                "Let the fleet file name the new authority, plan and apply: " + open
                        + " still presents a certificate of the old one.";
            case RETIRE -> "Apply the proposal: " + open + " may forget the old authority.";
            case FINISHED -> "Nothing is left to do; the old authority can be put away.";
        };
    }

    private Counted() {}
}
