// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.lint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.pki.api.Secret;

/** A terminal that keeps what is written. */
final class MemoryTerminal implements Terminal {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    String data() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void out(String data) {
        out(data.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void out(byte[] data) {
        out.writeBytes(data);
    }

    @Override
    public void err(String text) {
        throw new IllegalStateException("lint has only data to tell: " + text);
    }

    @Override
    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public Optional<IOException> outFailure() {
        return Optional.empty();
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public OptionalInt columns() {
        return OptionalInt.empty();
    }

    @Override
    public boolean isColourful() {
        return false;
    }

    @Override
    public String programName() {
        return "fleetpki";
    }

    @Override
    public boolean canAsk() {
        return false;
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        return Optional.empty();
    }
}
