// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http;

import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.http.DeviceHttp.Scheme;

/**
 * By which scheme a device is logged in to: HTTPS wherever it answers. Only where it does not answer at all is plain HTTP
 * taken, and only for a device that was never seen to speak TLS; a certificate that is not trusted is never a reason to go
 * there.
 */
public record LogInScheme(TlsProbe tls) {

    /** For a log-in that does not show the password where Digest is the only way over plain HTTP. */
    public Scheme of(Endpoint endpoint) throws DeviceException {
        return of(endpoint, true);
    }

    /**
     * The scheme.
     *
     * @param plainHttpWillDo whether the log-in may go over plain HTTP at all
     * @throws DeviceException {@link Failure.Untrusted} with the chain presented; {@link Failure.Unreachable} if HTTPS does
     *     not answer and plain HTTP will not do
     */
    public Scheme of(Endpoint endpoint, boolean plainHttpWillDo) throws DeviceException {
        TlsProbe.Served served;
        try {
            served = tls.probe(endpoint);
        } catch (DeviceException e) {
            if (e.failure() instanceof Failure.Unreachable
                    && plainHttpWillDo
                    && endpoint.plainHttp()
                    && !Thread.currentThread().isInterrupted()) {
                return Scheme.HTTP;
            }
            throw e;
        }
        if (!served.accepted()) {
            throw new DeviceException(new Failure.Untrusted(served.chain(), served.refusal()));
        }
        return Scheme.HTTPS;
    }
}
