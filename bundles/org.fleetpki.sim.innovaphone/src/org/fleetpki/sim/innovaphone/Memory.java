// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.io.IOException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.fleetpki.sim.Flash;

/** Holds the device's state, and keeps it in one file of its flash memory. */
final class Memory {

    static final String FILE = "flash.json";

    private final Flash flash;
    private volatile State state;
    private boolean off;

    /**
     * @param factory makes the state of a new device, which is kept at once
     * @throws IOException if the flash memory cannot be read or written
     */
    Memory(Flash flash, Supplier<State> factory) throws IOException {
        this.flash = flash;
        var kept = flash.read(FILE);
        if (kept.isPresent()) {
            state = StateFile.decode(kept.get());
        } else {
            change(old -> factory.get());
        }
    }

    State state() {
        return state;
    }

    /**
     * Change the state: first in the flash memory, then for everyone to see.
     *
     * @throws IOException if the flash memory cannot be written, or the device is off
     */
    synchronized void change(UnaryOperator<State> change) throws IOException {
        if (off) {
            throw new IOException("it is switched off");
        }
        State next = change.apply(state);
        flash.write(FILE, StateFile.encode(next));
        state = next;
    }

    /** Change nothing any more. */
    synchronized void switchOff() {
        off = true;
    }
}
