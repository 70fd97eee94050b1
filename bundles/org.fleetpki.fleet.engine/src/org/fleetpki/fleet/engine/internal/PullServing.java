// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.pull.PullChannel;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.FleetStores;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.fleet.api.pull.FleetPull;
import org.fleetpki.fleet.api.pull.PullEvent;
import org.fleetpki.fleet.api.pull.PullRun;
import org.fleetpki.fleet.api.pull.PullSettings;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.Revocations;
import org.fleetpki.pki.api.path.ChainValidator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Binds the pull channels of families to the authority of a fleet. */
@Component(service = FleetPull.class)
public final class PullServing implements FleetPull {

    private final AdapterRegistry adapters;
    private final TlsProbe probe;
    private final ChainValidator validator;
    private final PkiReader reader;
    private final CertificateAuthorities authorities;
    private final Revocations revocations;
    private final FleetStores stores;
    private final Waiting waiting;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Set<PullChannel> channels = ConcurrentHashMap.newKeySet();

    @Activate
    public PullServing(
            @Reference AdapterRegistry adapters,
            @Reference TlsProbe probe,
            @Reference ChainValidator validator,
            @Reference PkiReader reader,
            @Reference CertificateAuthorities authorities,
            @Reference Revocations revocations,
            @Reference FleetStores stores) {
        this(
                adapters,
                probe,
                validator,
                reader,
                authorities,
                revocations,
                stores,
                List.of(),
                Waiting.usual().limit(),
                InstantSource.system());
    }

    /**
     * With channels, for a program without a framework.
     *
     * @param patience how long a device that was given a certificate is looked for
     * @param clock tells the time
     */
    public PullServing(
            AdapterRegistry adapters,
            TlsProbe probe,
            ChainValidator validator,
            PkiReader reader,
            CertificateAuthorities authorities,
            Revocations revocations,
            FleetStores stores,
            Collection<PullChannel> channels,
            Duration patience,
            InstantSource clock) {
        this.adapters = adapters;
        this.probe = probe;
        this.validator = validator;
        this.reader = reader;
        this.authorities = authorities;
        this.revocations = revocations;
        this.stores = stores;
        this.clock = clock;
        this.waiting =
                new Waiting(patience, Duration.ofMillis(100), Duration.ofSeconds(1), System::nanoTime, Thread::sleep);
        this.channels.addAll(channels);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addChannel(PullChannel channel) {
        channels.add(channel);
    }

    void removeChannel(PullChannel channel) {
        channels.remove(channel);
    }

    @Override
    public PullRun start(
            Workspace workspace,
            FleetSpec fleet,
            PullSettings settings,
            SecretSource secrets,
            Consumer<PullEvent> listener)
            throws FleetException, IOException {
        PullChoice choice = new PullChoice(fleet, settings);
        PullChannel channel = choice.channel(channels);
        KnownAuthorities known = KnownAuthorities.of(authorities, workspace);
        List<Observation> last = observations(workspace);
        PolledFleet polled = choice.polled(channel, choice.adapter(adapters), known, PlanVerb.byDevice(last));
        PullJournal journal = new PullJournal(new Names(random).id("pull", clock.instant()), stores, workspace, clock);
        PullLog log = new PullLog(listener, clock);
        PullStates states = new PullStates(polled);
        ServedProof served = new ServedProof(probe, new ServedChain(validator, known), clock);
        Policy policy = fleet.policy();
        try {
            CertificateAuthority authority = authorities.open(workspace.authorities(), policy.authority());
            IssuedKeys keys = new IssuedKeys(authority.issued(), last);
            PullProof proof = new PullProof(policy, authority, probe, served, waiting, journal, states, log);
            PullSigner signer = new PullSigner(
                    policy,
                    authority,
                    unlock(authority, policy, secrets),
                    keys,
                    reader,
                    revocations,
                    journal,
                    clock,
                    log);
            return listen(choice, channel, new PullDesk(polled, signer, proof, states, log, settings));
        } catch (PkiException e) {
            throw new FleetException(new FleetFailure.Authority(e.failure()), e);
        }
    }

    private List<Observation> observations(Workspace workspace) throws FleetException {
        try (FleetStore store = stores.open(workspace)) {
            return store.observations();
        }
    }

    private static CertificateAuthority.Unlocked unlock(
            CertificateAuthority authority, Policy policy, SecretSource secrets) throws FleetException, PkiException {
        try (Secret passphrase = secrets.resolve(policy.authorityPassphrase())) {
            return authority.unlock(passphrase);
        }
    }

    @SuppressWarnings("resource") // The run closes the server.
    private static PullRun listen(PullChoice choice, PullChannel channel, PullDesk desk)
            throws FleetException, IOException {
        boolean running = false;
        try {
            PullRun run = desk.run(channel.listen(choice.order(), desk));
            running = true;
            return run;
        } catch (IllegalArgumentException e) {
            throw choice.invalid("The devices cannot be served as the policy wants it: " + e.getMessage() + ".");
        } finally {
            if (!running) {
                desk.end();
            }
        }
    }
}
