// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.Exchange;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** HTTP by the JDK's own client. */
@Component(service = DeviceHttp.class)
public final class JdkDeviceHttp implements DeviceHttp {

    private static final int NONCE_BYTES = 16;

    private final Limits limits;
    private final InstantSource clock;
    private final SecureRandom random;

    @Activate
    public JdkDeviceHttp() {
        this(Limits.USUAL, InstantSource.system(), new SecureRandom());
    }

    /**
     * @param clock judges the validity of certificates
     * @param random makes client nonces
     */
    public JdkDeviceHttp(Limits limits, InstantSource clock, SecureRandom random) {
        this.limits = limits;
        this.clock = clock;
        this.random = random;
    }

    @Override
    @SuppressWarnings("resource") // the exchange closes its copy of the secret
    public Exchange open(Endpoint endpoint, Scheme scheme, Optional<Credentials> credentials) {
        Optional<Credentials> own = credentials.map(
                given -> new Credentials(given.user(), given.secret().copy()));
        TrustDecision decision = new TrustDecision(endpoint.host(), endpoint.trust(), clock);
        return new JdkExchange(endpoint, scheme, own, limits, decision, this::nonce);
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
