// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.pull.PullAuthority;
import org.fleetpki.device.api.pull.PullCaller;
import org.fleetpki.device.api.pull.PullOrder;
import org.fleetpki.device.api.pull.PullServer;
import org.fleetpki.device.api.pull.PulledDevice;
import org.fleetpki.device.innovaphone.Blank;
import org.fleetpki.pki.api.Pem;

/** The server that devices poll: {@code /update} for scripts and for what they send, {@code /trust.pem} for all. */
final class UpdateServer implements PullServer {

    private static final String UPDATE = "/update";
    private static final String TRUST = "/trust.pem";
    private static final int BACKLOG = 256;
    private static final int AT_ONCE = 64;
    private static final Logger LOG = System.getLogger(UpdateServer.class.getName());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final PullAuthority authority;
    private final Visits visits;
    private final String base;

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

    UpdateServer(PullOrder order, PullAuthority authority, Visits visits) throws IOException {
        this.authority = authority;
        this.visits = visits;
        if (order.tls().isPresent()) {
            HttpsServer secured = HttpsServer.create(order.listen(), BACKLOG);
            secured.setHttpsConfigurator(configurator(order.tls().get(), order.needsPeer()));
            this.server = secured;
        } else {
            this.server = HttpServer.create(order.listen(), BACKLOG);
        }
        String own = (order.tls().isPresent() ? "https://" : "http://") + literal(server.getAddress());
        this.base = order.base().isEmpty() ? own : order.base();
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    private static HttpsConfigurator configurator(SSLContext context, boolean needsPeer) {
        return new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = context.getDefaultSSLParameters();
                tls.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
                tls.setNeedClientAuth(needsPeer);
                parameters.setSSLParameters(tls);
            }
        };
    }

    private static String literal(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    void start() {
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!places.tryAcquire()) {
                answer(exchange, 503, "# too many at once\r\n");
                return;
            }
            try {
                route(exchange);
            } finally {
                places.release();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A device could not be answered", e);
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (TRUST.equals(path) && method.equals("GET")) {
            exchange.getResponseHeaders().set("Content-Type", "application/x-pem-file");
            answer(exchange, 200, Pem.encode(authority.trusted()));
        } else if (!UPDATE.equals(path)) {
            answer(exchange, 404, "# nothing here\r\n");
        } else {
            update(exchange, method);
        }
    }

    private void update(HttpExchange exchange, String method) throws IOException {
        UpdateRequest request = UpdateRequest.of(exchange);
        Optional<PullCaller> caller = request.caller();
        if (caller.isEmpty()) {
            answer(exchange, 400, "# sn=#m is missing in the address of the update server\r\n");
            return;
        }
        if (UpdateRequest.isContradiction(caller.get())) {
            authority.turnedAway(caller.get(), "It showed the factory certificate of another device.");
            answer(exchange, 403, "# the certificate of another device\r\n");
            return;
        }
        switch (method) {
            case "GET" -> script(request, caller.get());
            case "PUT" -> take(request, caller.get());
            default -> answer(exchange, 405, "# GET or PUT\r\n");
        }
    }

    private void script(UpdateRequest request, PullCaller caller) throws IOException {
        // app platforms call themselves mypbxi and mypbxa
        boolean app = request.argument("hw").toLowerCase(Locale.ROOT).startsWith("mypbx");
        String script = visits.visit(caller, base + UPDATE + "?sn=#m", app ? Blank.PLUS : Blank.PERCENT_20);
        request.exchange().getResponseHeaders().set("Content-Type", "text/plain");
        answer(request.exchange(), 200, script);
    }

    private void take(UpdateRequest request, PullCaller caller) throws IOException {
        Optional<byte[]> body = request.body();
        if (body.isEmpty()) {
            answer(request.exchange(), 413, "# too large\r\n");
            return;
        }
        try {
            switch (request.argument("mode")) {
                case "query" -> visits.learnState(caller, request.argument("t"), body.get());
                case "vardump" ->
                    visits.learnVariable(caller, request.argument("t"), request.argument("var"), body.get());
                default -> throw new DeviceException(new Failure.Unexpected("mode=query or vardump", "another mode"));
            }
            answer(request.exchange(), 200, "# taken\r\n");
        } catch (DeviceException e) {
            LOG.log(Level.DEBUG, "{0} sent what was not taken: {1}", caller.serial(), e.getMessage());
            boolean stranger = e.failure() instanceof Failure.Unauthorized;
            answer(
                    request.exchange(),
                    stranger ? 403 : 400,
                    stranger ? "# nothing was asked for\r\n" : "# " + e.getMessage() + "\r\n");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public String url() {
        return base + UPDATE + "?sn=#m&hw=#h";
    }

    @Override
    public String trustUrl() {
        return base + TRUST;
    }

    @Override
    public List<PulledDevice> devices() {
        return visits.shown();
    }

    @Override
    public boolean retry(String serial) {
        return visits.retry(serial);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
