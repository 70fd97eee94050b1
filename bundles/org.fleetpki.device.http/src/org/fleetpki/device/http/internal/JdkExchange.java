// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceHttp.Scheme;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;

/**
 * An exchange over a client of its own, so that neither a connection nor a TLS session is shared with any other. The
 * JDK's time-out ends with the headers; the deadline here covers the body as well.
 */
final class JdkExchange implements Exchange {

    static {
        OneAttempt.ask();
    }

    private final Limits limits;
    private final String scheme;
    private final NetworkWords words;
    private final TrustDecision decision;
    private final HttpClient client;
    private final Optional<Credentials> credentials;
    private final Optional<LogIn> logIn;
    private boolean closed;

    /**
     * @param credentials belong to this exchange, which destroys their secret when it is closed
     * @param nonces makes client nonces
     */
    JdkExchange(
            Endpoint endpoint,
            Scheme scheme,
            Optional<Credentials> credentials,
            Limits limits,
            TrustDecision decision,
            Supplier<String> nonces) {
        boolean encrypted = scheme == Scheme.HTTPS;
        this.limits = limits;
        this.scheme = scheme.name().toLowerCase(Locale.ROOT);
        this.words = new NetworkWords(endpoint.host(), encrypted ? endpoint.httpsPort() : endpoint.httpPort());
        this.decision = decision;
        this.credentials = credentials;
        this.logIn = credentials.map(given -> new LogIn(given, encrypted, nonces));
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                // a device is spoken to directly: a proxy would see what is meant for the device alone
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(limits.connect())
                .sslContext(decision.newContext())
                .sslParameters(Limits.tlsVersions())
                .build();
    }

    @Override
    public Response send(Request request) throws DeviceException {
        return send(request, limits.answer());
    }

    @Override
    public Response send(Request request, Duration patience) throws DeviceException {
        if (closed) {
            throw new IllegalStateException("the exchange with " + words.address() + " is closed");
        }
        long deadline = System.nanoTime() + patience.toNanos();
        LogIn.Wire wire = (each, authorization) -> transfer(each, authorization, deadline, patience);
        return logIn.isPresent() ? logIn.get().send(request, wire) : wire.send(request, Optional.empty());
    }

    @Override
    public boolean isLoggedIn() {
        return logIn.isPresent() && logIn.get().isAccepted();
    }

    @Override
    public void close() {
        closed = true;
        client.shutdownNow();
        credentials.ifPresent(given -> given.secret().close());
    }

    private Response transfer(Request request, Optional<String> authorization, long deadline, Duration patience)
            throws DeviceException {
        try {
            return attempt(request, authorization, deadline, patience);
        } catch (ExecutionException e) {
            if (!OneAttempt.isWished(e.getCause()) || !isRepeatable(request, authorization, e.getCause())) {
                throw failed(OneAttempt.reason(e.getCause()));
            }
        }
        try {
            return attempt(request, authorization, deadline, patience);
        } catch (ExecutionException e) {
            throw failed(OneAttempt.reason(e.getCause()));
        }
    }

    /** Nothing was sent yet, or no credentials, or only such as the device has accepted before. */
    private boolean isRepeatable(Request request, Optional<String> authorization, Throwable failure) {
        return OneAttempt.reason(failure) instanceof ConnectException
                || !request.once() && (authorization.isEmpty() || isLoggedIn());
    }

    private Response attempt(Request request, Optional<String> authorization, long deadline, Duration patience)
            throws DeviceException, ExecutionException {
        decision.reset();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(translate(request, authorization), headers -> new LimitedBody(limits.bytes()));
        try {
            HttpResponse<byte[]> response = answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            return new Response(response.statusCode(), response.headers().map(), response.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            String detail = words.address() + " gave no complete answer within " + patience.toSeconds() + " s";
            throw new DeviceException(new Failure.Unreachable(detail), new HttpTimeoutException(detail));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new DeviceException(
                    new Failure.Unreachable("the wait for " + words.address() + " was interrupted"),
                    new InterruptedIOException("interrupted"));
        }
    }

    private HttpRequest translate(Request request, Optional<String> authorization) throws DeviceException {
        byte[] body = request.body();
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri(request.path()))
                .method(request.method(), body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .setHeader("User-Agent", "FleetPKI");
        request.headers().forEach(builder::setHeader);
        if (!request.contentType().isEmpty()) {
            builder.setHeader("Content-Type", request.contentType());
        }
        authorization.ifPresent(value -> builder.setHeader("Authorization", value));
        return builder.build();
    }

    private URI uri(String path) throws DeviceException {
        try {
            URI uri = new URI(scheme + "://" + words.address() + path);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new DeviceException(new Failure.Unreachable(unusable()), e);
        }
        throw new DeviceException(new Failure.Unreachable(unusable()));
    }

    private String unusable() {
        return "'" + words.host() + "' cannot stand in an HTTP address; use a DNS name or an IP address";
    }

    private DeviceException failed(Throwable cause) {
        if (!decision.refusal().isEmpty()) {
            return new DeviceException(new Failure.Untrusted(decision.presented(), decision.refusal()), cause);
        }
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof LimitedBody.TooLarge large) {
                return new DeviceException(
                        new Failure.Unexpected("at most " + limits.bytes() + " bytes", large.getMessage()));
            }
            if (each instanceof ProtocolException || isGarbled(each)) {
                return new DeviceException(
                        new Failure.Unexpected("an HTTP answer", "something else from " + words.address()), cause);
            }
        }
        return new DeviceException(new Failure.Unreachable(words.describe(cause)), cause);
    }

    /** The JDK tells a malformed status line or header by the message alone; one that was cut has the end as its cause. */
    private static boolean isGarbled(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return cause instanceof IOException
                && (message.contains("status line") || message.contains("Invalid") || message.contains("header"))
                && !message.contains("received no bytes")
                && !message.contains("EOF")
                && !(cause.getCause() instanceof EOFException);
    }
}
