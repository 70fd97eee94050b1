// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.pki.api.Secret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The process's own stdin, stdout and stderr. */
@Component(service = {Terminal.class, SystemTerminal.class})
public final class SystemTerminal implements Terminal {

    private final OutputStream out;
    private final OutputStream err;
    private final Charset outCharset;
    private final Charset errCharset;
    private final TerminalDevice device;
    private volatile boolean asking;
    private IOException failure;

    /** The streams are the process's own and end with it. */
    @Activate
    @SuppressWarnings("resource")
    public SystemTerminal() {
        this(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                charset("stdout.encoding"),
                charset("stderr.encoding"),
                new TerminalDevice());
    }

    SystemTerminal(OutputStream out, OutputStream err, Charset outCharset, Charset errCharset, TerminalDevice device) {
        this.out = out;
        this.err = err;
        this.outCharset = outCharset;
        this.errCharset = errCharset;
        this.device = device;
    }

    @Override
    public void out(String data) {
        out(data.getBytes(outCharset));
    }

    @Override
    public synchronized void out(byte[] data) {
        if (failure != null) {
            return;
        }
        try {
            out.write(data);
            out.flush();
        } catch (IOException e) {
            failure = e;
        }
    }

    @Override
    public synchronized void err(String text) {
        try {
            err.write(text.getBytes(errCharset));
            err.flush();
        } catch (IOException e) {
            // Nobody is left whom it could be told.
            return;
        }
    }

    @Override
    public Charset charset() {
        return outCharset;
    }

    /** A closed pipe is no failure: whoever reads has read enough. */
    @Override
    public synchronized Optional<IOException> outFailure() {
        return Optional.ofNullable(failure)
                .filter(e -> !String.valueOf(e.getMessage()).contains("pipe"));
    }

    @Override
    public boolean isInteractive() {
        return device.isErr();
    }

    @Override
    public OptionalInt columns() {
        return device.isOut() ? OptionalInt.of(device.columns()) : OptionalInt.empty();
    }

    @Override
    public boolean isColourful() {
        return device.isOut() && device.isColourful();
    }

    @Override
    public String programName() {
        return device.programName();
    }

    @Override
    public boolean canAsk() {
        return device.console().isPresent();
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        Optional<Console> console = device.console();
        if (console.isEmpty()) {
            return Optional.empty();
        }
        asking = true;
        try {
            char[] typed = console.get().readPassword("%s: ", question);
            if (typed == null || typed.length == 0) {
                return Optional.empty();
            }
            try {
                return Optional.of(typed).map(Secret::new);
            } finally {
                Arrays.fill(typed, '\0');
            }
        } finally {
            asking = false;
        }
    }

    /** Whether somebody is being asked right now: a read that nothing ends but the person, or the process. */
    boolean isAsking() {
        return asking;
    }

    private static Charset charset(String property) {
        String name = System.getProperty(property, "");
        return !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
    }
}
