// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.List;
import org.fleetpki.pki.api.CertificateSubject;
import org.osgi.annotation.versioning.ConsumerType;

/** What a person must do, for a device that no adapter can configure. */
@ConsumerType
public interface ManualProcedure extends Capability {

    /** The steps to bring a certificate for these names onto the device, one sentence each, in order. */
    List<String> steps(CertificateSubject subject);
}
