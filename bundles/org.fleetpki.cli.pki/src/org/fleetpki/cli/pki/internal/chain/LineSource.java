// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of a stream as bytes, each in constant memory: the rest of one that is too long is passed over. */
final class LineSource {

    /** Longest line that is kept, in bytes. */
    static final int MAX_LENGTH = 32 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    /**
     * A line.
     *
     * @param bytes without its end
     * @param tooLong whether it had more than {@link #MAX_LENGTH}, and was cut
     */
    record Line(byte[] bytes, boolean tooLong) {

        boolean isBlank() {
            for (byte each : bytes) {
                if (each != ' ' && each != '\t' && each != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    LineSource(InputStream in) {
        this.in = in;
    }

    /** The next line; empty at the end of the stream. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            int kept = Math.min(stop - at, MAX_LENGTH - line.size());
            tooLong |= kept < stop - at;
            line.write(buffer, at, kept);
            boolean complete = stop < end;
            at = complete ? stop + 1 : stop;
            if (complete) {
                break;
            }
        }
        return any ? Optional.of(new Line(line.toByteArray(), tooLong)) : Optional.empty();
    }

    private boolean fill() throws IOException {
        end = in.read(buffer);
        at = 0;
        return end > 0;
    }
}
