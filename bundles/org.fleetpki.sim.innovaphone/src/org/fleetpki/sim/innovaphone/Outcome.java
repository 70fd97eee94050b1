// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Xml;

/**
 * What comes of a command.
 *
 * @param output what it writes
 * @param change what it changes
 * @param afterwards what follows once it has been answered
 */
record Outcome(String output, Answer.Change change, Runnable afterwards) {

    /** Only an output. */
    static Outcome of(String output) {
        return new Outcome(output, Answer.Change.NONE, () -> {});
    }

    /** A success. */
    static Outcome changed(Answer.Change change) {
        return new Outcome("<info state=\"ok\"/>", change, () -> {});
    }

    /** A refusal, which changes something all the same. */
    static Outcome refused(String error, Answer.Change change) {
        return new Outcome("<info error=\"" + Xml.escape(error) + "\"/>", change, () -> {});
    }

    Outcome then(Runnable action) {
        return new Outcome(output, change, action);
    }

    @Override
    public String toString() {
        return "outcome";
    }
}
