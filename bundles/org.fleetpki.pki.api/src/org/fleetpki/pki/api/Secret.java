// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A passphrase or password in memory, for as long as it is needed.
 *
 * <p>Neither {@link #toString()} nor serialization shows it. {@link #close()} overwrites it; afterwards every read
 * fails. Copies handed out belong to the caller, who overwrites them.
 */
public final class Secret implements AutoCloseable {

    private final char[] characters;
    private boolean closed;

    /** Take a copy of the characters; the caller still owns, and should overwrite, its own array. */
    public Secret(char[] characters) {
        this.characters = characters.clone();
    }

    /**
     * A copy of the characters, for an API that wants {@code char[]}.
     *
     * @throws IllegalStateException if this secret was closed
     */
    public synchronized char[] characters() {
        requireOpen();
        return characters.clone();
    }

    /**
     * The secret in UTF-8.
     *
     * @throws IllegalStateException if this secret was closed
     */
    public synchronized byte[] utf8() {
        requireOpen();
        ByteBuffer buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        Arrays.fill(buffer.array(), (byte) 0);
        return bytes;
    }

    /** Whether there is no character in it. */
    public synchronized boolean isEmpty() {
        requireOpen();
        return characters.length == 0;
    }

    /** An independent copy with a life of its own. */
    public synchronized Secret copy() {
        requireOpen();
        return new Secret(characters);
    }

    @Override
    public synchronized void close() {
        Arrays.fill(characters, '\0');
        closed = true;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the secret was already destroyed");
        }
    }

    @Override
    public String toString() {
        return "Secret[not shown]";
    }
}
