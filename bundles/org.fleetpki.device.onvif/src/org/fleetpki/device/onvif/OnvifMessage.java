// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.time.Duration;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * One message to a service.
 *
 * @param path where the service is
 * @param namespace the service's
 * @param operation such as {@code GetCertificates}
 * @param task what is asked for, to follow "The device refused to"
 * @param request the element of the operation, within an envelope of its own
 * @param patience how long the answer may take; empty for the transport's usual time
 */
public record OnvifMessage(
        String path, String namespace, String operation, String task, Element request, Optional<Duration> patience) {

    /** The soapAction. */
    public String action() {
        return namespace + "/" + operation;
    }

    /** Says what and where, never what is in it: a passphrase may be. */
    @Override
    public String toString() {
        return operation + " at " + path;
    }
}
