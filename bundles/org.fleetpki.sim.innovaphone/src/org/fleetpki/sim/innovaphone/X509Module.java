// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Conditions;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Parameters;

/** The module that keeps certificates. */
final class X509Module {

    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*");

    private final Names names;
    private final Identity identity;
    private final Memory<State> memory;
    private final KeyWork keys;
    private final Conditions conditions;
    private final InstantSource clock;
    private final Front front;

    X509Module(
            Names names,
            Identity identity,
            Memory<State> memory,
            KeyWork keys,
            Conditions conditions,
            InstantSource clock,
            Front front) {
        this.names = names;
        this.identity = identity;
        this.memory = memory;
        this.keys = keys;
        this.conditions = conditions;
        this.clock = clock;
        this.front = front;
    }

    Outcome run(Command command) throws CommandException {
        Parameters arguments = command.arguments();
        if (command.name().equals("xml-info")) {
            return info();
        }
        if (command.name().equals("servercert-create")) {
            return create(arguments);
        }
        return switch (names.key(command.key()).orElse("")) {
            case "servercert.clear" -> clear(target(arguments));
            case "servercert.renew" -> renew();
            case "trusted.remove" -> remove(numbers(arguments, names.get("info.id")));
            case "trusted.clear" -> Outcome.changed(() -> memory.change(state -> state.withTrusted(Map.of())));
            case "rejected.trust" -> trustRejected(arguments);
            case "rejected.clear" -> Outcome.changed(() -> memory.change(state -> state.withRejected(List.of())));
            default -> throw new CommandException("unknown command");
        };
    }

    /** Whoever asks finds every answer to a request judged. */
    private Outcome info() {
        State state = memory.state();
        State judged = Answers.judge(state);
        String xml = InfoXml.write(names, judged, keys.busy());
        boolean same = state.places().equals(judged.places());
        return new Outcome(xml, same ? Answer.Change.NONE : this::judge, () -> {});
    }

    /** Take every answer for complete. */
    void judge() throws IOException {
        memory.change(Answers::judge);
        front.present();
    }

    private Outcome create(Parameters arguments) throws CommandException {
        String target = target(arguments);
        Place place = free(target);
        if (conditions.isStoreFull()) {
            throw new CommandException("no space left");
        }
        KeyOrder order = new CreateForm(names, arguments).read(place);
        return Outcome.changed(() -> keys.start(target, order, front::present));
    }

    /** A place where nothing is going on. */
    private Place free(String target) throws CommandException {
        Place place = memory.state().place(target);
        if (keys.isBusy(target)) {
            throw new CommandException("busy");
        }
        if (place.error().isPresent()) {
            throw new CommandException("request error: " + place.error().get());
        }
        return place;
    }

    String target(Parameters arguments) throws CommandException {
        String target = arguments.first("target").orElse(Place.DEVICE);
        if (!DOMAIN.matcher(target).matches()) {
            throw new CommandException("unknown target");
        }
        return target;
    }

    /** The default comes back; a device without one makes it, and has no HTTPS meanwhile. */
    private Outcome clear(String target) throws CommandException {
        if (keys.isBusy(target)) {
            throw new CommandException("busy");
        }
        return Outcome.changed(() -> {
                    memory.change(state -> state.cleared(target));
                    front.present();
                })
                .then(() -> {
                    front.settle();
                    makeDefault();
                });
    }

    /** Begin to make a default certificate where there is none at all. */
    void makeDefault() {
        if (memory.state().served().isEmpty()) {
            keys.start(Place.DEVICE, KeyOrder.byDefault(identity), front::settle);
        }
    }

    private Outcome renew() throws CommandException {
        Place place = free(Place.DEVICE);
        if (identity.hasFactoryCertificate() || !isSelfSigned(place)) {
            throw new CommandException("only a certificate that the device signed itself is renewed");
        }
        return Outcome.changed(() -> keys.start(Place.DEVICE, KeyOrder.byDefault(identity), front::present));
    }

    private static boolean isSelfSigned(Place place) {
        return place.chain().size() == 1 && Chains.isRoot(place.chain().getFirst());
    }

    private Outcome remove(List<Integer> ids) throws CommandException {
        if (!memory.state().trusted().keySet().containsAll(ids)) {
            throw new CommandException("unknown certificate");
        }
        return Outcome.changed(() -> memory.change(state -> {
            Map<Integer, X509Certificate> left = new TreeMap<>(state.trusted());
            left.keySet().removeAll(ids);
            return state.withTrusted(left);
        }));
    }

    private Outcome trustRejected(Parameters arguments) throws CommandException {
        int id = numbers(arguments, names.get("info.id")).getFirst();
        Rejected chain = memory.state().rejected().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new CommandException("unknown chain"));
        List<X509Certificate> chosen = new ArrayList<>();
        for (int index : numbers(arguments, names.get("download.index"))) {
            Optional<X509Certificate> certificate = IntStream.of(index)
                    .filter(i -> i < chain.chain().size())
                    .mapToObj(chain.chain()::get)
                    .findFirst();
            chosen.add(certificate.orElseThrow(() -> new CommandException("unknown certificate")));
        }
        return trust(chosen);
    }

    /** Add to the trust list: only what is valid now. */
    Outcome trust(List<X509Certificate> certificates) throws CommandException {
        if (conditions.isStoreFull()) {
            throw new CommandException("no space left");
        }
        if (!certificates.stream().allMatch(certificate -> Chains.isValid(certificate, clock.instant()))) {
            throw new CommandException("the certificate is not valid");
        }
        return Outcome.changed(() -> memory.change(state -> state.trusting(certificates)));
    }

    private static List<Integer> numbers(Parameters arguments, String name) throws CommandException {
        List<String> texts = arguments.all(name);
        if (texts.isEmpty() || !texts.stream().allMatch(text -> text.matches("\\d{1,6}"))) {
            throw new CommandException(name + " is missing");
        }
        return texts.stream().map(Integer::valueOf).toList();
    }
}
