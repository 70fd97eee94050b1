// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.io.InterruptedIOException;
import java.net.URISyntaxException;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.DeviceHttp.Scheme;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.LogInScheme;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.webform.internal.profile.Answer;
import org.fleetpki.device.webform.internal.profile.Call;
import org.fleetpki.device.webform.internal.profile.Login;
import org.fleetpki.device.webform.internal.profile.Profile;
import org.fleetpki.device.webform.internal.profile.Template;

/** A log-in to one device, over which the requests of its profile are sent. */
final class Wire implements AutoCloseable {

    private final Profile profile;
    private final Connection connection;
    private final Endpoint endpoint;
    private final Credentials credentials;
    private final Scheme scheme;
    private final Values account = new Values();
    private Exchange exchange;
    private boolean open;

    /** Whether the device has accepted the words of the log-in. */
    private boolean proven;

    /** @param credentials belong to this wire, which destroys their secret when it is closed */
    private Wire(Profile profile, Connection connection, Endpoint endpoint, Credentials credentials, Scheme scheme) {
        this.profile = profile;
        this.connection = connection;
        this.endpoint = endpoint;
        this.credentials = credentials;
        this.scheme = scheme;
        this.exchange = exchange(endpoint);
    }

    /**
     * Log in.
     *
     * @param facts is given the answer that proved the credentials, if there is one
     */
    static Wire logIn(
            Profile profile, Connection connection, Endpoint endpoint, Credentials credentials, Consumer<Answer> facts)
            throws DeviceException {
        Scheme scheme =
                new LogInScheme(connection.tls()).of(endpoint, profile.login().allowsPlainHttp());
        Credentials own =
                new Credentials(credentials.user(), credentials.secret().copy());
        Wire wire = new Wire(profile, connection, endpoint, own, scheme);
        try {
            wire.logIn(facts);
            return wire;
        } catch (DeviceException | RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    private Exchange exchange(Endpoint place) {
        return connection.open(
                place, scheme, profile.login().answersChallenges() ? Optional.of(credentials) : Optional.empty());
    }

    private void logIn(Consumer<Answer> facts) throws DeviceException {
        Login login = profile.login();
        account.with("user", credentials.user()).with("host", endpoint.host());
        if (login.kind() == Login.Kind.QUERY || login.kind() == Login.Kind.TOKEN) {
            account.with("password", password());
        }
        if (login.request().isPresent()) {
            Answer answer = send(login.request().get(), Map.of(), Map.of(), account);
            new Judge(profile.words(), account).accept(login.request().get(), answer, "log in");
            account.with(
                    "token",
                    login.token()
                            .from(answer)
                            .orElseThrow(() -> new DeviceException(new Failure.Unexpected(
                                    "a token for the log-in", answer.response().summary()))));
        }
        open = true;
        if (login.check().isPresent()) {
            facts.accept(
                    ask(login.check().get(), new Values(), "tell what it is").orElseThrow());
        }
        proven = true;
    }

    private String password() {
        char[] characters = credentials.secret().characters();
        String text = CharBuffer.wrap(characters).toString();
        Arrays.fill(characters, '\0');
        return text;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    Connection connection() {
        return connection;
    }

    Profile profile() {
        return profile;
    }

    /** Whether a private key may be sent. */
    boolean isEncrypted() {
        return scheme == Scheme.HTTPS;
    }

    /**
     * Ask for something.
     *
     * @return empty if the device does not have it
     */
    Optional<Answer> ask(Call call, Values values, String task) throws DeviceException {
        Values all = account.copy().with(values);
        try {
            Answer answer = send(call, profile.login().query(), profile.login().headers(), all);
            return new Judge(profile.words(), all).accept(call, answer, task) ? Optional.of(answer) : Optional.empty();
        } finally {
            all.forget();
        }
    }

    /** Ask for something that must be there. */
    Answer demand(Call call, Values values, String task) throws DeviceException {
        return ask(call, values, task)
                .orElseThrow(() -> new DeviceException(new Failure.Rejected(task, "there is none")));
    }

    /** Send requests one after the other; what one takes from its answer is known to those that follow. */
    void run(List<Call> calls, Values given, String task) throws DeviceException {
        Values values = given.copy();
        try {
            for (Call call : calls) {
                if (call.when().entrySet().stream()
                        .allMatch(each -> values.get(each.getKey()).equals(each.getValue()))) {
                    step(call, values, task);
                }
            }
        } finally {
            values.forget();
        }
    }

    private void step(Call call, Values values, String task) throws DeviceException {
        Comeback comeback = call.restarts().isPresent() ? Comeback.before(this) : Comeback.NONE;
        try {
            Answer answer = demand(call, values, task);
            call.take()
                    .forEach((name, extract) -> values.with(
                            name, extract.from(answer).map(DeviceText::clean).orElse("")));
        } catch (DeviceException e) {
            // the web server restarts under its own answer; what counts is what it serves afterwards
            if (!call.answerMayBeLost() || !(e.failure() instanceof Failure.Unreachable) || !DeviceHttp.answerLost(e)) {
                throw e;
            }
        }
        if (call.restarts().isPresent()) {
            logInAgain(comeback.await(call.restarts().get()));
        }
    }

    private void logInAgain(Endpoint trusted) throws DeviceException {
        exchange.close();
        account.with("token", "");
        exchange = exchange(trusted);
        logIn(answer -> {
            // the facts are known
        });
    }

    private Answer send(Call call, Map<String, Template> query, Map<String, Template> headers, Values values)
            throws DeviceException {
        RequestWriter.Written written = RequestWriter.write(call, query, headers, values);
        if (written.secret() && !isEncrypted()) {
            throw new DeviceException(new Failure.Unsupported(
                    "encrypted connection", "passwords, tokens and private keys are sent over trusted HTTPS alone"));
        }
        // words of a log-in in the request itself: nobody else knows that they are tried once
        Request request = written.secret() && !proven ? written.request().sentOnce() : written.request();
        try {
            return new Answer(
                    call.patience().isPresent()
                            ? exchange.send(request, call.patience().get())
                            : exchange.send(request));
        } catch (DeviceException e) {
            // the JDK repeats the whole address in this exception, with what is in its parameters
            throw e.getCause() instanceof URISyntaxException ? new DeviceException(e.failure()) : e;
        }
    }

    /** Wait, and end early when interrupted. */
    static void pause(long milliseconds) throws DeviceException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(
                    new Failure.Unreachable("the wait for the restart of its web server was interrupted"),
                    new InterruptedIOException("interrupted"));
        }
    }

    @Override
    public void close() {
        if (open && profile.login().logout().isPresent()) {
            try {
                ask(profile.login().logout().get(), new Values(), "log out");
            } catch (DeviceException e) {
                System.getLogger(Wire.class.getName())
                        .log(System.Logger.Level.DEBUG, "the log-out was not acknowledged: {0}", e.getMessage());
            }
        }
        open = false;
        exchange.close();
        account.forget();
        credentials.secret().close();
    }
}
