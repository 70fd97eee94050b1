// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Fingerprint;

/**
 * A device to look at.
 *
 * @param device where and what it is
 * @param credentials what to log in with; empty to stay outside
 * @param pins leaf certificates to trust beside what the fleet file and the database say
 * @param policy what is wanted of it
 * @param firstContact what to do about a certificate that nobody has vouched for
 * @param makers the authorities that first contacts may end at, if they are with certificates of makers
 * @param subject whom a certificate made by hand would name; empty if nobody asks
 * @param last what was seen the last time, for what an absent device cannot tell
 */
record Target(
        DeviceSpec device,
        Optional<Credentials> credentials,
        Set<Fingerprint> pins,
        Policy policy,
        Policy.FirstContact firstContact,
        List<X509Certificate> makers,
        Optional<CertificateSubject> subject,
        Optional<Observation> last) {}
