// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** How a device's web server speaks HTTPS. */
@ConsumerType
public interface HttpsSettings extends Capability {

    /** Read the settings. */
    State read() throws DeviceException;

    /**
     * Write settings, usually ones just read with some fields replaced, or a whole earlier state to go back to. The
     * web server may restart; the caller waits by probing, for the answer proves nothing.
     */
    void write(State state) throws DeviceException;

    /**
     * The settings.
     *
     * @param mode by which protocols the web interface is open
     * @param certificateId the certificate that HTTPS serves, by its name in the {@link CertificateStore}; empty if none
     * @param chainIds certificates of the {@link TrustList} that are served with it
     * @param opaque what else must be written back as it was read, in the adapter's own form
     */
    record State(HttpsMode mode, String certificateId, List<String> chainIds, String opaque) {

        public State {
            chainIds = List.copyOf(chainIds);
        }

        /** The same with another certificate. */
        public State serving(String id, List<String> chain) {
            return new State(mode, id, chain, opaque);
        }

        /** The same in another mode. */
        public State in(HttpsMode other) {
            return new State(other, certificateId, chainIds, opaque);
        }
    }
}
