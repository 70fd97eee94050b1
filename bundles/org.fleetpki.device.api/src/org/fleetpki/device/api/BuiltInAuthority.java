// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;
import org.osgi.annotation.versioning.ConsumerType;

/** An authority in the device, which signs the certificate that it serves unless it was given another. */
@ConsumerType
public interface BuiltInAuthority extends Capability {

    /** The authority's certificate, to be trusted by clients. */
    X509Certificate authority() throws DeviceException;
}
