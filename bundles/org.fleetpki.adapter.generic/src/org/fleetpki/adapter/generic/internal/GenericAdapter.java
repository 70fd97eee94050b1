// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.generic.internal;

import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.TlsProbe;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Any TLS server that no other family knows. It is asked last, by its ranking. */
@Component(
        service = DeviceAdapter.class,
        property = {DeviceAdapter.FAMILY + "=" + GenericAdapter.NAME, "service.ranking:Integer=-100"})
public final class GenericAdapter implements DeviceAdapter {

    static final String NAME = "generic";

    private final TlsProbe tls;

    @Activate
    public GenericAdapter(@Reference TlsProbe tls) {
        this.tls = tls;
    }

    @Override
    public String family() {
        return NAME;
    }

    /** Every TLS server matches, trusted or not. */
    @Override
    public Probe probe(Endpoint endpoint) throws DeviceException {
        tls.probe(endpoint);
        return new Probe.Match(DeviceFacts.UNKNOWN);
    }

    /** Look whether it is there. The credentials are used for nothing, as nothing is ever sent. */
    @Override
    public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
        tls.probe(endpoint);
        return new GenericSession(new StepsByHand(endpoint));
    }
}
