// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.time.Duration;
import java.util.Optional;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.DeviceHttp.Scheme;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.databind.JsonNode;

/** Management controllers of servers, and whatever else speaks Redfish (DMTF DSP0266). */
@Component(service = DeviceAdapter.class, property = DeviceAdapter.FAMILY + "=" + RedfishAdapter.NAME)
public final class RedfishAdapter implements DeviceAdapter {

    static final String NAME = "redfish";

    /** The one address that DSP0266 (section 6.3) fixes; all others are links. */
    static final String ROOT = "/redfish/v1/";

    /** OpenBMC allows ten seconds for a key; others make RSA keys for longer. */
    private static final Duration KEY_PATIENCE = Duration.ofSeconds(120);

    private final DeviceHttp http;
    private final Duration keyPatience;
    private final Pause pause;

    @Activate
    public RedfishAdapter(@Reference DeviceHttp http) {
        this(http, KEY_PATIENCE, Pause.SLEEP);
    }

    /**
     * @param keyPatience the time for making a key
     * @param pause how to wait for a busy device
     */
    RedfishAdapter(DeviceHttp http, Duration keyPatience, Pause pause) {
        this.http = http;
        this.keyPatience = keyPatience;
        this.pause = pause;
    }

    @Override
    public String family() {
        return NAME;
    }

    /** The service root needs no log-in (DSP0266, section 13.2). Plain HTTP is asked first, as it needs no trust. */
    @Override
    public Probe probe(Endpoint endpoint) throws DeviceException {
        try {
            Response response = ask(endpoint, Scheme.HTTP);
            return response.isRedirection() ? secured(endpoint) : read(response);
        } catch (DeviceException e) {
            if (e.failure() instanceof Failure.Unreachable
                    && !Thread.currentThread().isInterrupted()) {
                return secured(endpoint);
            }
            if (e.failure() instanceof Failure.Unexpected) {
                return new Probe.NoMatch();
            }
            throw e;
        }
    }

    private Probe secured(Endpoint endpoint) throws DeviceException {
        try {
            return read(ask(endpoint, Scheme.HTTPS));
        } catch (DeviceException e) {
            if (e.failure() instanceof Failure.Unexpected) {
                return new Probe.NoMatch();
            }
            throw e;
        }
    }

    private Response ask(Endpoint endpoint, Scheme scheme) throws DeviceException {
        try (Exchange exchange = http.open(endpoint, scheme, Optional.empty())) {
            return exchange.send(Request.get(ROOT));
        }
    }

    private static Probe read(Response response) {
        JsonNode root = RedfishAnswer.tree(response);
        boolean here =
                response.isSuccess() && root.path("@odata.type").asString("").startsWith("#ServiceRoot.");
        return here
                ? new Probe.Match(new DeviceFacts(text(root, "Vendor"), text(root, "Product"), "", ""))
                : new Probe.NoMatch();
    }

    static String text(JsonNode node, String name) {
        return DeviceText.clean(node.path(name).asString(""));
    }

    /** By TLS alone: the password is in the clear in the request that opens a session. */
    @Override
    public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
        return new LogIn(http, endpoint, credentials, pause, keyPatience).open();
    }
}
