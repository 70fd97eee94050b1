// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fleetpki.sim.Conditions;
import org.fleetpki.sim.Memory;

/** The variables below {@code X509/}, which outlive a restart. */
final class Variables {

    private static final String REQUEST = "REQUEST";
    private static final String KEY = "REQUESTKEY";
    private static final String ERROR = "REQUESTERROR";
    private static final String ANSWER = "REQUESTRESPONSE/";

    private final Names names;
    private final Memory<State> memory;
    private final Conditions conditions;
    private final Front front;

    Variables(Names names, Memory<State> memory, Conditions conditions, Front front) {
        this.names = names;
        this.memory = memory;
        this.conditions = conditions;
        this.front = front;
    }

    /** The line that shows a variable; nothing if there is none. The key of a request is never shown. */
    Outcome read(String name) {
        State state = memory.state();
        for (String target : targets(state)) {
            Place place = state.place(target);
            String start = names.variables(target);
            if (name.equals(start + REQUEST) && place.request().isPresent()) {
                String hex = HexFormat.of().formatHex(place.request().get().der());
                return Outcome.of(name + " pb " + hex + "\r\n");
            }
            if (name.equals(start + ERROR) && place.error().isPresent()) {
                String text = URLEncoder.encode(place.error().get(), StandardCharsets.UTF_8);
                return Outcome.of(name + " ps " + text.replace("+", "%20") + "\r\n");
            }
        }
        return Outcome.of("");
    }

    /** Only answers to a request can be created from outside: a certificate in DER as hexadecimal digits. */
    Outcome create(String name, String type, String value) throws CommandException {
        for (String target : targets(memory.state())) {
            String start = names.variables(target) + ANSWER;
            if (name.startsWith(start) && type.equals("pb")) {
                return answer(target, name.substring(start.length()), value);
            }
        }
        throw new CommandException("this variable cannot be created");
    }

    private Outcome answer(String target, String number, String hex) throws CommandException {
        if (conditions.isStoreFull()) {
            throw new CommandException("no space left");
        }
        Place place = memory.state().place(target);
        if (place.error().isPresent()) {
            throw new CommandException("request error: " + place.error().get());
        }
        boolean first = number.equals("00000");
        Place fresh = first ? place.withError(Optional.empty()) : place;
        Optional<X509Certificate> certificate = certificate(hex);
        boolean next = number.equals("%05d".formatted(fresh.answer().size()));
        Place result;
        if (certificate.isEmpty()) {
            result = place.withError(Optional.of("the certificate cannot be read"));
        } else if (!next) {
            result = place.withError(Optional.of("the chain is in the wrong order"));
        } else {
            result = Answers.add(fresh, certificate.get());
        }
        return Outcome.changed(() -> {
            memory.change(state -> state.with(target, result));
            front.present();
        });
    }

    private static Optional<X509Certificate> certificate(String hex) {
        try {
            return CertificateFiles.certificates(HexFormat.of().parseHex(hex)).stream()
                    .findFirst();
        } catch (IllegalArgumentException | CommandException e) {
            return Optional.empty();
        }
    }

    /** Deleting one that does not exist is no error. */
    Outcome delete(String name) {
        for (String target : targets(memory.state())) {
            String start = names.variables(target);
            if (name.equals(start + REQUEST)) {
                return change(target, place -> place.with(Optional.empty()));
            }
            if (name.equals(start + KEY)) {
                return change(
                        target,
                        place -> place.with(
                                place.request().map(request -> new Place.Pending(request.der(), Optional.empty()))));
            }
            if (name.equals(start + ERROR)) {
                return change(target, place -> place.withError(Optional.empty()));
            }
        }
        return Outcome.of("<info state=\"ok\"/>");
    }

    private Outcome change(String target, UnaryOperator<Place> change) {
        return Outcome.changed(() -> memory.change(state -> state.with(target, change.apply(state.place(target)))));
    }

    private static List<String> targets(State state) {
        List<String> targets = new ArrayList<>(state.places().keySet());
        targets.remove(Place.DEVICE);
        targets.addFirst(Place.DEVICE);
        return targets;
    }
}
