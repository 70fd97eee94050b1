// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.Revocations;
import org.fleetpki.pki.api.ocsp.OcspResponder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers by the JDK's HTTP server. */
@Component
public final class HttpOcspResponder implements OcspResponder {

    private final Revocations revocations;
    private final InstantSource clock;

    @Activate
    public HttpOcspResponder(@Reference Revocations revocations) {
        this(revocations, InstantSource.system());
    }

    /** Work with a clock of the caller's. */
    public HttpOcspResponder(Revocations revocations, InstantSource clock) {
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public Running start(List<Served> served, Settings settings) throws PkiException, IOException {
        if (served.isEmpty()) {
            throw new IllegalArgumentException("a responder needs an authority to answer for");
        }
        OcspService service = new OcspService(served, settings, revocations, clock);
        service.start();
        return service;
    }
}
