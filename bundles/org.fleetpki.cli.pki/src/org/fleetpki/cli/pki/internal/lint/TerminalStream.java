// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.fleetpki.cli.api.Terminal;

/** Stdout as a stream, handed on in pieces of some size. */
final class TerminalStream extends OutputStream {

    private static final int PIECE = 1 << 16;

    private final Terminal terminal;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();

    TerminalStream(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void write(int octet) {
        piece.write(octet);
        handOn(PIECE);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        piece.write(bytes, from, length);
        handOn(PIECE);
    }

    @Override
    public void flush() {
        handOn(1);
    }

    private void handOn(int least) {
        if (piece.size() >= least) {
            terminal.out(piece.toByteArray());
            piece.reset();
        }
    }
}
