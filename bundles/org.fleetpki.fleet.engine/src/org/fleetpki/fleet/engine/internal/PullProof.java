// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.pull.PullEvent;
import org.fleetpki.fleet.api.pull.PullState.Proof;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CertificateAuthority;

/**
 * Looks, by fresh TLS connections, at devices that say that their certificate is good. A phone behind a router may say so
 * and be out of reach: then nothing is proven, and that is told.
 */
final class PullProof implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PullProof.class.getName());

    private static final int AT_ONCE = 16;

    private final Policy policy;
    private final CertificateAuthority authority;
    private final TlsProbe probe;
    private final ServedProof proof;
    private final Waiting waiting;
    private final PullJournal journal;
    private final PullStates states;
    private final PullLog log;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** What was given to devices in this run, by their ids. */
    private final Map<String, X509Certificate> given = new ConcurrentHashMap<>();

    /** The ids of devices that are looked at now, or were since they were given something. */
    private final Map<String, Boolean> looked = new ConcurrentHashMap<>();

    PullProof(
            Policy policy,
            CertificateAuthority authority,
            TlsProbe probe,
            ServedProof proof,
            Waiting waiting,
            PullJournal journal,
            PullStates states,
            PullLog log) {
        this.policy = policy;
        this.authority = authority;
        this.probe = probe;
        this.proof = proof;
        this.waiting = waiting;
        this.journal = journal;
        this.states = states;
        this.log = log;
    }

    /** A device was given this certificate, so that what it served before proves nothing any more. */
    void expect(DeviceSpec device, X509Certificate leaf) {
        given.put(device.id(), leaf);
        looked.remove(device.id());
        states.proof(device, Proof.OPEN, "");
    }

    /** A device says that its certificate is good: look, once. */
    void begin(DeviceSpec device) {
        if (looked.putIfAbsent(device.id(), true) == null) {
            try {
                threads.execute(() -> look(device));
            } catch (RejectedExecutionException e) {
                // The server ends at this moment, and nobody asks any more.
            }
        }
    }

    private void look(DeviceSpec device) {
        try {
            places.acquire();
            try {
                Fingerprint leaf = prove(device);
                journal.pin(device, leaf);
                String sentence = "A fresh TLS connection to " + Sentences.url(place(device)) + " sees it, SHA-256 "
                        + leaf.withColons() + "; it is pinned.";
                // Before it counts: a run that waits for the last proof ends as soon as it does.
                log.happened(PullEvent.Kind.PROVEN, device, sentence);
                states.proof(device, Proof.PROVEN, sentence);
            } finally {
                places.release();
            }
        } catch (StepException e) {
            fail(device, e.getMessage());
        } catch (DeviceException e) {
            fail(device, e.failure().sentence());
        } catch (PkiException e) {
            fail(device, e.failure().sentence());
        } catch (FleetException e) {
            fail(device, e.failure().sentence());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "A device that polled could not be looked at", e);
            fail(device, "The look at what it serves failed: " + e.getClass().getSimpleName() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server was closed, and nobody asks any more
        }
    }

    private void fail(DeviceSpec device, String sentence) {
        log.happened(PullEvent.Kind.NOT_PROVEN, device, sentence);
        states.proof(device, Proof.NOT_PROVEN, sentence);
    }

    private Fingerprint prove(DeviceSpec device) throws StepException, DeviceException, PkiException {
        List<GeneralName> names = Wish.of(policy, device).subject().alternativeNames();
        Optional<X509Certificate> expected = Optional.ofNullable(given.get(device.id()));
        if (expected.isPresent()) {
            Fingerprint leaf = Fingerprint.of(expected.get());
            proof.await(place(device), leaf, names, waiting);
            return leaf;
        }
        X509Certificate served = probe.probe(place(device)).leaf();
        if (authority.issued(served.getSerialNumber()).filter(served::equals).isEmpty()) {
            throw new StepException("It says that its certificate is good, and serves one that '" + authority.id()
                    + "' did not issue, SHA-256 " + Fingerprint.of(served).withColons() + ".");
        }
        String complaint =
                proof.look(place(device), Fingerprint.of(served), names).complaint();
        if (!complaint.isEmpty()) {
            throw new StepException(complaint);
        }
        return Fingerprint.of(served);
    }

    private static Endpoint place(DeviceSpec device) {
        return Observer.place(device, TlsTrust.NOTHING);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
