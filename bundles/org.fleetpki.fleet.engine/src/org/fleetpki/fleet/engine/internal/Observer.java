// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.Secret;

/**
 * Looks at one device, from the outside in: what a fresh TLS connection sees, whether that may be trusted, which family
 * it is, and what a single log-in shows. Changes nothing in the device.
 */
final class Observer {

    private static final System.Logger LOG = System.getLogger(Observer.class.getName());

    private final Instruments tools;
    private final KnownAuthorities authorities;
    private final ServedChain chains;
    private final Vouching vouching;
    private final Families families;
    private final FactoryContact factory;

    Observer(Instruments tools, KnownAuthorities authorities, FleetStore store) {
        this.tools = tools;
        this.authorities = authorities;
        this.chains = new ServedChain(tools.validator(), authorities);
        this.vouching = new Vouching(new Pins(store));
        this.families = new Families(tools.adapters());
        this.factory = new FactoryContact(tools.validator(), tools.adapters());
    }

    /**
     * Look, and give up after the observation limit.
     *
     * @param working is told what happens now, in words
     * @throws FleetException if the database cannot be used
     */
    Sighting look(Target target, Consumer<String> working) throws FleetException {
        try {
            Optional<Sighting> seen = Deadline.within(tools.observationLimit(), () -> lookInside(target, working));
            return seen.orElseGet(() -> nothing(
                    target,
                    DeviceStatus.UNREACHABLE,
                    "The device did not finish answering within " + Sentences.span(tools.observationLimit()) + "."));
        } catch (RuntimeException e) {
            // One device that shows a defect of ours must not end the run over all the others.
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Looking at device " + target.device().id() + " failed",
                    e);
            return nothing(
                    target,
                    DeviceStatus.PROBLEM,
                    "Looking at the device failed by a defect in this program: "
                            + e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage())
                            + ".");
        }
    }

    private Sighting nothing(Target target, DeviceStatus status, String problem) {
        Findings findings = new Findings(target, chains, tools.clock().instant());
        findings.problem(status, problem);
        return findings.sighting(Set.of());
    }

    private Sighting lookInside(Target target, Consumer<String> working) throws FleetException {
        Instant now = tools.clock().instant();
        Findings findings = new Findings(target, chains, now);
        Set<Fingerprint> pins = new HashSet<>(vouching.pins(target));
        Endpoint place = place(target.device(), new TlsTrust(pins, authorities.roots()));
        Optional<String> unknown = target.device()
                .family()
                .flatMap(tools.adapters()::of)
                .flatMap(adapter ->
                        AdapterRegistry.unknownSetting(adapter, target.device().settings()));
        if (unknown.isPresent()) {
            findings.problem(DeviceStatus.PROBLEM, unknown.get());
            return findings.sighting(pins);
        }
        working.accept("Looking at what HTTPS serves");
        Optional<TlsProbe.Served> served = probe(place);
        if (served.isPresent()) {
            place = place.encryptedOnly();
            findings.served(served.get().chain());
            String objection = objection(target, place, served.get(), pins, now);
            if (!objection.isEmpty()) {
                findings.problem(DeviceStatus.UNTRUSTED, objection);
                return findings.sighting(pins);
            }
            Fingerprint leaf = Fingerprint.of(served.get().leaf());
            if (!served.get().accepted()) {
                vouching.pin(target, leaf);
                pins.add(leaf);
                place = place.trusting(place.trust().and(leaf));
                working.accept("First contact: its certificate is pinned from now on, SHA-256 " + leaf.withColons());
            } else {
                // Only the pin that was needed goes on: what a plan may trust is what was seen when it was made.
                pins.retainAll(Set.of(leaf));
            }
        } else if (Vouching.spokeTls(target, pins) || target.policy().firstContact() != Policy.FirstContact.PIN) {
            withoutTls(target, place.encryptedOnly(), findings, Vouching.spokeTls(target, pins));
            return findings.sighting(pins);
        }
        logIn(target, place, findings, working);
        return findings.sighting(pins);
    }

    private String objection(
            Target target, Endpoint place, TlsProbe.Served served, Set<Fingerprint> pins, Instant now) {
        String objection = vouching.objection(served, pins, target.firstContact());
        return objection.isEmpty() || !pins.isEmpty() || target.firstContact() != Policy.FirstContact.FACTORY
                ? objection
                : factory.objection(target, place, served, now);
    }

    /**
     * Plain HTTP proves nothing about who answers, and whoever stands between could close HTTPS to be asked there. So
     * nobody logs in without TLS to a device that spoke it before, or whose first contact must be vouched for; what it
     * says to anybody only tells whether it is there at all.
     */
    private void withoutTls(Target target, Endpoint place, Findings findings, boolean spokeBefore) {
        try {
            Optional<DeviceAdapter> told = target.device().family().flatMap(tools.adapters()::of);
            if (told.isPresent()) {
                told.get().probe(place);
            } else {
                families.ask(place);
            }
            findings.problem(DeviceStatus.UNTRUSTED, Sentences.plainHttp(spokeBefore));
        } catch (DeviceException e) {
            findings.failure(e.failure());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "An adapter failed", e);
            findings.problem(
                    DeviceStatus.PROBLEM,
                    Sentences.of(e, target.device().family().orElse("")));
        }
    }

    private Optional<TlsProbe.Served> probe(Endpoint place) {
        try {
            return Optional.of(tools.probe().probe(place));
        } catch (DeviceException e) {
            // HTTPS may be off; whether the device is there at all, its adapter finds out.
            return Optional.empty();
        }
    }

    private void logIn(Target target, Endpoint place, Findings findings, Consumer<String> working) {
        String family = target.device().family().orElse("");
        try {
            Optional<Families.Found> found = find(target, place, findings);
            if (found.isEmpty()) {
                return;
            }
            DeviceAdapter adapter = found.get().adapter();
            family = adapter.family();
            findings.family(family, found.get().facts());
            Optional<Credentials> credentials = credentials(target, adapter);
            if (credentials.isPresent()) {
                working.accept("Logging in");
                try (DeviceSession session = adapter.open(place, credentials.get())) {
                    findings.interior(Interior.read(session, target.subject(), tools.clock()));
                }
            }
        } catch (DeviceException e) {
            findings.failure(e.failure());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The adapter '" + family + "' failed", e);
            findings.problem(DeviceStatus.PROBLEM, Sentences.of(e, family));
        }
    }

    private Optional<Families.Found> find(Target target, Endpoint place, Findings findings) throws DeviceException {
        Optional<String> told = target.device().family();
        if (told.isEmpty()) {
            Optional<Families.Found> found = families.ask(place);
            if (found.isEmpty()) {
                findings.unsupported("No installed adapter knows this device.");
                return found;
            }
            Optional<String> unknown = AdapterRegistry.unknownSetting(
                    found.get().adapter(), target.device().settings());
            if (unknown.isPresent()) {
                findings.family(found.get().adapter().family(), found.get().facts());
                findings.problem(DeviceStatus.PROBLEM, unknown.get());
                return Optional.empty();
            }
            return found;
        }
        Optional<DeviceAdapter> adapter = tools.adapters().of(told.get());
        if (adapter.isEmpty()) {
            findings.unsupported(tools.adapters().missing(told.get()));
            return Optional.empty();
        }
        // A log-in tells more; without one, what the device says to anybody is all there is.
        DeviceFacts facts = credentials(target, adapter.get()).isEmpty()
                ? anonymousFacts(adapter.get(), place, findings)
                : DeviceFacts.UNKNOWN;
        return Optional.of(new Families.Found(adapter.get(), facts));
    }

    /** A device whose TLS was seen may be silent otherwise; one that answers nothing at all is not there. */
    private static DeviceFacts anonymousFacts(DeviceAdapter adapter, Endpoint place, Findings findings)
            throws DeviceException {
        try {
            return Families.facts(adapter, place);
        } catch (DeviceException e) {
            if (findings.sawTls()) {
                return DeviceFacts.UNKNOWN;
            }
            throw e;
        }
    }

    /** The generic family logs in nowhere and is opened without a password. */
    @SuppressWarnings("resource") // There is no secret in it to be destroyed.
    private static Optional<Credentials> credentials(Target target, DeviceAdapter adapter) {
        if (target.credentials().isEmpty() && adapter.family().equals(AdapterRegistry.GENERIC)) {
            return Optional.of(new Credentials("", new Secret(new char[0])));
        }
        return target.credentials();
    }

    static Endpoint place(DeviceSpec device, TlsTrust trust) {
        return new Endpoint(device.host(), device.httpPort(), device.httpsPort(), trust).with(device.settings());
    }
}
