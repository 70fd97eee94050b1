// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The HTTP server around the pages: how many at once, how long, and how it ends. */
final class OcspServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(OcspServer.class.getName());

    private static final int AT_ONCE = 256;

    private static final int BACKLOG = 512;

    private static final int SECONDS_TO_END = 5;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final AtomicLong answered = new AtomicLong();

    static {
        // the JDK's server knows no limits unless it is told before its first use: seconds for a request to arrive and
        // for a response to leave, and connections at all, so that nobody holds them by saying nothing
        limit("sun.net.httpserver.maxReqTime", 20);
        limit("sun.net.httpserver.maxRspTime", 120);
        limit("jdk.httpserver.maxConnections", 4096);
    }

    private static void limit(String property, int value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(value));
        }
    }

    OcspServer(InetSocketAddress address) throws IOException {
        this.server = HttpServer.create(address, BACKLOG);
        server.setExecutor(threads);
    }

    /** Serve a page at a path and below. */
    void serve(String path, HttpPage page) {
        server.createContext(path, exchange -> answer(page, exchange));
    }

    void start() {
        server.start();
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    long answered() {
        return answered.get();
    }

    private void answer(HttpPage page, HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!places.tryAcquire()) {
                exchange.getResponseHeaders().set("Retry-After", "1");
                new HttpReply(exchange).refuse(503, "Too many requests at once.");
                return;
            }
            try {
                page.answer(exchange);
            } finally {
                places.release();
                answered.incrementAndGet();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A request could not be answered", e);
        }
    }

    /** Let requests under way end first. */
    @Override
    public void close() {
        try {
            if (!places.tryAcquire(AT_ONCE, SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "Some requests were not answered to their end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
