// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.Revocations;
import org.fleetpki.pki.api.ocsp.OcspResponder;

/** A responder that runs: its server, and what is renewed in time. */
final class OcspService implements OcspResponder.Running {

    private static final Logger LOG = System.getLogger(OcspService.class.getName());

    private final List<OcspAuthority> authorities = new ArrayList<>();
    private final OcspResponder.Settings settings;
    private final Revocations revocations;
    private final OcspServer server;
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ocsp-renewal").factory());

    OcspService(
            List<OcspResponder.Served> served,
            OcspResponder.Settings settings,
            Revocations revocations,
            InstantSource clock)
            throws PkiException, IOException {
        this.settings = settings;
        this.revocations = revocations;
        // first, because a port that is taken must not cost a certificate
        this.server = new OcspServer(settings.address());
        try {
            for (OcspResponder.Served each : served) {
                OcspAuthority authority = new OcspAuthority(each, settings, revocations, clock);
                renewList(authority);
                authorities.add(authority);
            }
        } catch (PkiException | RuntimeException e) {
            close();
            throw e;
        }
        DistributedFiles files = new DistributedFiles(
                served.stream().map(OcspResponder.Served::authority).toList(), revocations, clock);
        server.serve("/crl/", files);
        server.serve("/ca/", files);
        server.serve("/", new OcspHandler(new OcspAnswers(authorities), clock));
    }

    void start() {
        server.start();
        Duration period = OcspAuthority.period(settings);
        renewal.scheduleWithFixedDelay(this::renew, 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void renew() {
        for (OcspAuthority authority : authorities) {
            try {
                authority.renewSigner();
                authority.presign();
                renewList(authority);
            } catch (PkiException | RuntimeException e) {
                // the answers and lists that there are stay good for a while, and the next turn comes
                LOG.log(
                        Level.ERROR,
                        "What " + authority.served().authority().id() + " publishes could not be renewed: "
                                + e.getMessage(),
                        e);
            }
        }
    }

    private void renewList(OcspAuthority authority) throws PkiException {
        if (settings.crl().isPresent()) {
            revocations.createCrl(authority.served().key(), settings.crl().get());
        }
    }

    @Override
    public InetSocketAddress address() {
        return server.address();
    }

    @Override
    public long answered() {
        return server.answered();
    }

    @Override
    public void close() {
        renewal.shutdownNow();
        server.close();
    }
}
