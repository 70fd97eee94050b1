// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone.internal;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.pull.PullAuthority;
import org.fleetpki.device.api.pull.PullChannel;
import org.fleetpki.device.api.pull.PullOrder;
import org.fleetpki.device.api.pull.PullServer;
import org.fleetpki.device.innovaphone.Keys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The update server for innovaphone devices. */
@Component(service = PullChannel.class, property = DeviceAdapter.FAMILY + "=innovaphone")
public final class InnovaphonePull implements PullChannel {

    private final InstantSource clock;
    private final SecureRandom random;

    @Activate
    public InnovaphonePull() {
        this(InstantSource.system(), new SecureRandom());
    }

    /**
     * @param clock judges the validity of certificates
     * @param random makes what devices show when they send something back
     */
    public InnovaphonePull(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String family() {
        return "innovaphone";
    }

    @Override
    @SuppressWarnings("resource") // the caller closes the server
    public PullServer listen(PullOrder order, PullAuthority authority) throws IOException {
        Keys.name(order.keyType()); // refuses other kinds
        UpdateServer server = new UpdateServer(order, authority, new Visits(order, authority, clock, random));
        server.start();
        return server;
    }
}
