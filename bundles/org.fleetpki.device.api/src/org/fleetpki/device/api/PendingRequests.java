// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Requests that a device has made and that still wait for their certificates. */
@ConsumerType
public interface PendingRequests extends Capability {

    /** All of them. */
    List<Pending> pending() throws DeviceException;

    /**
     * Delete a request and its private key, for good: a certificate that was or will be issued for it is worthless
     * afterwards. Faces warn before they call this.
     *
     * @throws DeviceException {@link Failure.Rejected} if there is none of that name
     */
    void delete(String id) throws DeviceException;

    /**
     * One request.
     *
     * @param id the name that the device knows it by
     * @param state how far it is
     * @param request PKCS #10 in PEM or DER; empty unless it is ready
     * @param detail what the device says about it, empty if nothing
     */
    record Pending(String id, State state, byte[] request, String detail) {

        public Pending {
            request = request.clone();
        }

        @Override
        public byte[] request() {
            return request.clone();
        }
    }

    /** How far a request is. */
    enum State {
        /** The key is being made. */
        MAKING,
        /** It can be fetched. */
        READY,
        /** The answer to it was refused, or it could not be made; it blocks others until it is deleted. */
        FAILED
    }
}
