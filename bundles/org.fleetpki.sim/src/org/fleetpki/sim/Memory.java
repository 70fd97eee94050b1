// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Holds a device's state, and keeps it in one file of its flash memory. A device that forgets gets its first state when
 * somebody looks at it, so that thousands are switched on without making a key.
 *
 * @param <S> the state, immutable
 */
public final class Memory<S> {

    /** The file's name, for the messages of a {@link Format}. */
    public static final String FILE = "flash.json";

    private final Flash flash;
    private final Format<S> format;
    private final Once<S> fresh;
    private final boolean kept;
    private final ReentrantLock lock = new ReentrantLock();

    /** Empty while a device that forgets is as it was new. */
    private volatile Optional<S> state;

    private boolean off;

    /** How a state is written into a file. */
    public interface Format<S> {

        byte[] encode(S state);

        /** @throws IOException if this is no such state; the message must not quote it, for it may have keys in it */
        S decode(byte[] content) throws IOException;
    }

    /**
     * @param factory makes the state of a new device; it is kept at once if the device has flash memory
     * @throws IOException if the flash memory cannot be read or written
     */
    public Memory(Flash flash, Format<S> format, Supplier<S> factory) throws IOException {
        this.flash = flash;
        this.format = format;
        this.fresh = new Once<>(factory);
        Optional<byte[]> content = flash.read(FILE);
        this.kept = content.isPresent();
        this.state = kept ? Optional.of(format.decode(content.get())) : Optional.empty();
        if (!kept && !flash.forgets()) {
            set(fresh.get());
        }
    }

    /** Whether the device has been switched on before. */
    public boolean wasKept() {
        return kept;
    }

    public S state() {
        return state.orElseGet(fresh);
    }

    /** Take over a state, as {@link #change}. */
    public void set(S next) throws IOException {
        lock.lock();
        try {
            if (off) {
                throw new IOException("it is switched off");
            }
            flash.write(FILE, format.encode(next));
            state = Optional.of(next);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Change the state: first in the flash memory, then for everyone to see.
     *
     * @throws IOException if the flash memory cannot be written, or the device is off
     */
    public void change(UnaryOperator<S> change) throws IOException {
        lock.lock();
        try {
            set(change.apply(state()));
        } finally {
            lock.unlock();
        }
    }

    /** Change nothing any more. */
    public void switchOff() {
        lock.lock();
        off = true;
        lock.unlock();
    }
}
