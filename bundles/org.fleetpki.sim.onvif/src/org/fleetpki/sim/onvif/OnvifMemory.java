// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.fleetpki.sim.Flash;

/** Holds the device's state, and keeps it in one file of its flash memory. */
final class OnvifMemory {

    private static final String FILE = "flash.json";

    private final Flash flash;

    private volatile OnvifState state;

    /**
     * @param factory makes the state of a new device, which is kept at once
     * @throws IOException if the flash memory cannot be read or written
     */
    OnvifMemory(Flash flash, Supplier<OnvifState> factory) throws IOException {
        this.flash = flash;
        Optional<byte[]> kept = flash.read(FILE);
        if (kept.isPresent()) {
            state = FlashFormat.decode(kept.get(), FILE);
        } else {
            set(factory.get());
        }
    }

    OnvifState state() {
        return state;
    }

    /** Take over a state: first into the flash memory, then for everyone to see. */
    void set(OnvifState next) throws IOException {
        flash.write(FILE, FlashFormat.encode(next));
        state = next;
    }

    /** Write the present state again, as a key in it has become ready. */
    void keep() {
        try {
            set(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
