// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.http.Exchange;
import org.w3c.dom.Element;

/** Brings messages to a device. One thread uses it. */
@FunctionalInterface
public interface OnvifTransport {

    /**
     * Send a message and return the element that answers it.
     *
     * @throws DeviceException with the meaning of a fault by {@link OnvifFaults}; {@link
     *     org.fleetpki.device.api.Failure.Unexpected} if the answer is no SOAP message
     */
    Element send(OnvifMessage message) throws DeviceException;

    /**
     * Messages as they are, by an exchange that logs in by itself or not at all.
     *
     * @param user whom the exchange logs in, for failures; empty if nobody
     */
    static OnvifTransport over(Exchange exchange, String user) {
        return message -> SoapPost.send(exchange, message, user);
    }
}
