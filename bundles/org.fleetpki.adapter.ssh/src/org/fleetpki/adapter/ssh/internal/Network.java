// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Words for what goes wrong between here and the SSH port of a device. */
record Network(String host, int port) {

    /** The phrase for a failure, found anywhere in its causes. */
    String describe(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException e -> {
                    return "the name " + host + " is not known";
                }
                case SocketTimeoutException e -> {
                    return address() + " did not answer in time";
                }
                case NoRouteToHostException e -> {
                    return "there is no route to " + host;
                }
                case ConnectException e -> {
                    return address() + " refuses connections";
                }
                case ClosedByInterruptException e -> {
                    return "it was stopped from here";
                }
                default -> {
                    // one of its causes may tell more
                }
            }
        }
        String words = String.valueOf(failure.getMessage());
        return words.contains("timeout") || words.contains("timed out")
                ? address() + " did not answer in time"
                : "the connection to " + address() + " was cut before SSH was ready";
    }

    String address() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    /** What to name as cause: nothing of the library's, whose texts are not known to be free of secrets. */
    static Throwable interruption(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClosedByInterruptException
                    || cause instanceof InterruptedException
                    || cause instanceof InterruptedIOException && !(cause instanceof SocketTimeoutException)) {
                return interrupted();
            }
        }
        return Thread.currentThread().isInterrupted() ? interrupted() : null;
    }

    static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("stopped");
    }

    /** Sockets of channels, as only these end when their thread is interrupted. */
    record Sockets(Duration patience) implements SocketFactory {

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            SocketChannel channel = SocketChannel.open();
            try {
                InetSocketAddress address = new InetSocketAddress(host, port);
                if (address.isUnresolved()) {
                    throw new UnknownHostException(host);
                }
                channel.socket().connect(address, Math.toIntExact(patience.toMillis()));
                return channel.socket();
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }

        @Override
        public InputStream getInputStream(Socket socket) throws IOException {
            return socket.getInputStream();
        }

        @Override
        public OutputStream getOutputStream(Socket socket) throws IOException {
            return socket.getOutputStream();
        }
    }
}
