// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.util.Optional;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.DeviceHttp.Scheme;
import org.fleetpki.device.http.Exchange;

/**
 * How devices are reached.
 *
 * @param http opens exchanges
 * @param tls looks at what is served
 */
public record Connection(DeviceHttp http, TlsProbe tls) {

    /** @param remedy what to add to the reason */
    static void requireTrust(TlsProbe.Served served, String remedy) throws DeviceException {
        if (!served.accepted()) {
            throw new DeviceException(new Failure.Untrusted(served.chain(), served.refusal() + remedy));
        }
    }

    Exchange open(Endpoint endpoint, Scheme scheme, Optional<Credentials> credentials) {
        return http.open(endpoint, scheme, credentials);
    }
}
