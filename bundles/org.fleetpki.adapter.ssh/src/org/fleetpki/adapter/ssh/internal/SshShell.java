// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;

/** A shell at the other end of an SSH connection (RFC 4254, 6.5). Every script has a channel of its own. */
final class SshShell implements Shell {

    /** More than the certificates of any device. */
    private static final int LONGEST_OUTPUT = 4 << 20;

    private static final int LONGEST_COMPLAINT = 8 << 10;

    /** JSch signals the end of a command nowhere, so it is looked for. */
    private static final long LOOK_MILLIS = 10;

    private final Session session;
    private final Network network;
    private final boolean sudo;

    SshShell(Session session, Network network, boolean sudo) {
        this.session = session;
        this.network = network;
        this.sudo = sudo;
    }

    @Override
    public Ran run(Script script, List<String> arguments, byte[] input, Duration patience) throws DeviceException {
        if (!session.isConnected()) {
            throw new DeviceException(
                    new Failure.Unreachable("the SSH connection to " + network.address() + " is closed"));
        }
        ChannelExec channel = null;
        try {
            channel = (ChannelExec) session.openChannel("exec");
            channel.setCommand(script.command(arguments, sudo));
            channel.setInputStream(new ByteArrayInputStream(input));
            InputStream output = channel.getInputStream();
            InputStream complaint = channel.getErrStream();
            channel.connect(Math.toIntExact(Shell.SHORT.toMillis()));
            return collect(channel, output, complaint, patience);
        } catch (JSchException | IOException e) {
            throw new DeviceException(
                    new Failure.Unreachable("the connection to " + network.address() + " was cut during a command"),
                    Network.interruption(e));
        } catch (InterruptedException e) {
            // what was begun may go on over there; nobody waits for it
            throw new DeviceException(new Failure.Unreachable("it was stopped from here"), Network.interrupted());
        } finally {
            if (channel != null) {
                channel.disconnect();
            }
        }
    }

    private Ran collect(ChannelExec channel, InputStream output, InputStream complaint, Duration patience)
            throws IOException, InterruptedException, DeviceException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            boolean closed = channel.isClosed();
            drain(output, out, LONGEST_OUTPUT);
            drain(complaint, err, LONGEST_COMPLAINT);
            if (closed) {
                break;
            }
            if (out.size() >= LONGEST_OUTPUT) {
                session.disconnect();
                throw new DeviceException(
                        new Failure.Unexpected("at most " + LONGEST_OUTPUT + " bytes of output", "more than that"));
            }
            if (System.nanoTime() - end > 0) {
                session.disconnect();
                throw new DeviceException(new Failure.Unreachable(
                        "a command did not end within " + patience.toSeconds() + " s, and the connection was closed"));
            }
            Thread.sleep(LOOK_MILLIS);
        }
        if (channel.getExitStatus() < 0) {
            throw new DeviceException(
                    new Failure.Unreachable("the connection to " + network.address() + " was cut during a command"));
        }
        return new Ran(
                channel.getExitStatus(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What is there now; what is beyond the limit is thrown away. */
    private static void drain(InputStream from, ByteArrayOutputStream to, int limit) throws IOException {
        byte[] buffer = new byte[8192];
        while (from.available() > 0) {
            int read = from.read(buffer);
            if (read < 0) {
                return;
            }
            to.write(buffer, 0, Math.min(read, limit - to.size()));
        }
    }

    @Override
    public void close() {
        session.disconnect();
    }
}
