// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.fleetpki.device.api.pull.PullAuthority;
import org.fleetpki.device.api.pull.PullCaller;
import org.fleetpki.device.api.pull.PullServer;
import org.fleetpki.device.api.pull.PulledDevice;
import org.fleetpki.device.api.pull.PulledDevice.Stage;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.pull.PullEvent;
import org.fleetpki.fleet.api.pull.PullRun;
import org.fleetpki.fleet.api.pull.PullSettings;
import org.fleetpki.fleet.api.pull.PullState;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.PkiException;

/** Where devices that poll are recognized, certified and looked at: the authority of the channel, and the run of it. */
final class PullDesk implements PullAuthority {

    private final PolledFleet fleet;
    private final PullSigner signer;
    private final PullProof proof;
    private final PullStates states;
    private final PullLog log;
    private final List<X509Certificate> published;

    /** The ids of devices to begin anew with when they turn out to be blocked. */
    private final Set<String> retries = ConcurrentHashMap.newKeySet();

    /** Held for reading while a certificate is signed, for writing to let none be signed any more. */
    private final ReentrantReadWriteLock signing = new ReentrantReadWriteLock();

    private boolean closed;
    private volatile Optional<PullServer> server = Optional.empty();

    PullDesk(
            PolledFleet fleet,
            PullSigner signer,
            PullProof proof,
            PullStates states,
            PullLog log,
            PullSettings settings) {
        this.fleet = fleet;
        this.signer = signer;
        this.proof = proof;
        this.states = states;
        this.log = log;
        this.published = settings.published();
        this.retries.addAll(settings.retry());
    }

    @Override
    public Optional<CertificateSubject> subject(PullCaller caller) {
        return recognize(caller).map(device -> Wish.of(signer.policy(), device).subject());
    }

    private Optional<DeviceSpec> recognize(PullCaller caller) {
        Caller who = fleet.recognize(caller);
        if (who.device().isEmpty()) {
            log.stranger(caller, who.refusal());
        }
        return who.device();
    }

    @Override
    public Optional<List<X509Certificate>> certify(PullCaller caller, byte[] request) throws PkiException {
        Optional<DeviceSpec> device = recognize(caller);
        if (device.isEmpty()) {
            return Optional.empty();
        }
        signing.readLock().lock();
        try {
            if (closed) {
                return Optional.empty();
            }
            Optional<List<X509Certificate>> chain = signer.sign(caller, device.get(), request);
            chain.ifPresent(made -> proof.expect(device.get(), made.getFirst()));
            return chain;
        } finally {
            signing.readLock().unlock();
        }
    }

    @Override
    public List<X509Certificate> trusted() {
        List<X509Certificate> all = new ArrayList<>(List.of(signer.authority().root()));
        published.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return all;
    }

    @Override
    public List<X509Certificate> issuers() {
        return signer.authority().chain();
    }

    @Override
    public void visited(PullCaller caller, PulledDevice now) {
        Optional<DeviceSpec> device = fleet.recognize(caller).device();
        if (device.isEmpty()) {
            return;
        }
        log.polled(caller, device.get(), now);
        if (now.stage() == Stage.BLOCKED
                && server.isPresent()
                && retries.remove(device.get().id())
                && server.filter(running -> running.retry(now.serial())).isPresent()) {
            log.happened(PullEvent.Kind.RETRIED, device.get(), caller, "Its request is deleted when it comes next.");
            return;
        }
        PullState state = states.visited(device.get(), now);
        if (state.isAt(Stage.GOOD)) {
            proof.begin(device.get());
        }
    }

    @Override
    public void turnedAway(PullCaller caller, String why) {
        log.stranger(caller, why);
    }

    /** The run over a server that asks this desk. */
    PullRun run(PullServer running) {
        server = Optional.of(running);
        return new PullRun() {
            @Override
            public String url() {
                return running.url();
            }

            @Override
            public String trustUrl() {
                return running.trustUrl();
            }

            @Override
            public List<String> warnings() {
                return fleet.warnings();
            }

            @Override
            public List<PullState> devices() {
                return states.all();
            }

            @Override
            public boolean retry(String deviceId) {
                return states.all().stream()
                        .filter(state -> state.deviceId().equals(deviceId))
                        .anyMatch(state -> running.retry(state.serial()));
            }

            @Override
            public boolean awaitSettled(Duration atMost) throws InterruptedException {
                return states.await(atMost);
            }

            @Override
            public void close() {
                signNothingMore();
                running.close();
                end();
            }
        };
    }

    /** Let what is being signed come to its end. */
    private void signNothingMore() {
        signing.writeLock().lock();
        try {
            closed = true;
        } finally {
            signing.writeLock().unlock();
        }
    }

    /** Let go of the key, and tell nothing more. */
    void end() {
        log.close();
        proof.close();
        signer.key().close();
    }
}
