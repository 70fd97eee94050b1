// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.http.Exchange;
import tools.jackson.databind.JsonNode;

/** A log-in to a management controller. */
record RedfishSession(DeviceFacts facts, List<Capability> capabilities, LogOut logOut) implements DeviceSession {

    private static final Logger LOG = System.getLogger(RedfishSession.class.getName());

    RedfishSession {
        capabilities = List.copyOf(capabilities);
    }

    /** Look what the service can do. */
    static RedfishSession start(RedfishClient client, JsonNode root, Duration keyPatience, LogOut logOut)
            throws DeviceException {
        Service service = Service.find(client, root);
        return new RedfishSession(service.facts(), RedfishCapabilities.of(client, root, service, keyPatience), logOut);
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return capabilities.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    @Override
    public void close() {
        logOut.run();
    }

    /** Ends the session in the device, of which it has few, and the connection. */
    static final class LogOut implements Runnable {

        private final Exchange exchange;
        private final RedfishClient client;
        private final Optional<String> session;
        private boolean done;

        /** @param session its address; empty where there is none to end */
        LogOut(Exchange exchange, RedfishClient client, Optional<String> session) {
            this.exchange = exchange;
            this.client = client;
            this.session = session;
        }

        @Override
        public void run() {
            if (done) {
                return;
            }
            done = true;
            try {
                if (session.isPresent()) {
                    client.delete(session.get(), "end the session");
                }
            } catch (DeviceException e) {
                // it ends by itself after some minutes; a device that restarts has forgotten it
                LOG.log(Level.DEBUG, "a session was not ended: {0}", e.getMessage());
            } finally {
                exchange.close();
            }
        }
    }
}
