// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** A port that opens and closes, and stays the same. Its owner calls it from one thread at a time. */
final class Listener {

    private static final int BACKLOG = 64;

    /** Without a pause, a process out of file descriptors would turn in a circle. */
    private static final int PAUSE_MILLIS = 20;

    private final InetAddress host;
    private final int port;
    private ServerSocket socket;
    private Thread acceptor;

    /** Takes what the acceptor accepts; exchanged when an open port is opened anew. */
    private volatile Consumer<Socket> connections = Listener::discard;

    /**
     * @param wanted 0 for any free port, which is then held until the first {@link #close()}
     * @throws IOException if there is no such address here
     */
    Listener(String host, int wanted) throws IOException {
        this.host = InetAddress.getByName(host);
        if (wanted == 0) {
            socket = bind(0);
            port = socket.getLocalPort();
        } else {
            port = wanted;
        }
    }

    int port() {
        return port;
    }

    /** Listen, and hand each connection from now on over to something that must not block. */
    void open(Consumer<Socket> taker) throws IOException {
        connections = taker;
        if (socket == null) {
            socket = bind(port);
        }
        if (acceptor == null) {
            ServerSocket listening = socket;
            String name = "sim-" + host.getHostAddress() + "-" + port;
            acceptor = Thread.ofVirtual().name(name).start(() -> accept(listening));
        }
    }

    /**
     * Refuse connections. The system goes on accepting them until the thread that waits for one has left the socket, so
     * this waits for that thread.
     */
    void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                // Nothing listens any more either way.
            }
            socket = null;
            awaitAcceptor();
        }
    }

    private void awaitAcceptor() {
        Thread ending = acceptor;
        acceptor = null;
        try {
            if (ending != null) {
                ending.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ServerSocket bind(int number) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(host, number), BACKLOG);
            return server;
        } catch (IOException e) {
            server.close();
            String where = host.getHostAddress() + ":" + number;
            throw new IOException("Cannot listen on " + where + ": " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("resource") // A connection is closed by the one it is handed to.
    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket connection = listening.accept();
                connections.accept(connection);
            } catch (IOException e) {
                pauseUnless(listening.isClosed());
            }
        }
    }

    static void discard(Socket connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // Closed all the same.
        }
    }

    private static void pauseUnless(boolean over) {
        try {
            if (!over) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
