// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

/** A step did not come out as it must. Its message is a sentence for a person. */
final class StepException extends Exception {

    private static final long serialVersionUID = 1L;

    StepException(String sentence) {
        super(sentence);
    }
}
