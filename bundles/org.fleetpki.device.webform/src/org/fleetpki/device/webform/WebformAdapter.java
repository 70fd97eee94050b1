// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform;

import java.time.InstantSource;
import java.util.Set;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.webform.internal.profile.Profile;
import org.fleetpki.device.webform.internal.run.Connection;
import org.fleetpki.device.webform.internal.run.FamilyByProfile;

/** The adapter for the family of one profile. It keeps nothing about any device. */
public final class WebformAdapter implements DeviceAdapter {

    private final FamilyByProfile family;

    public WebformAdapter(WebformProfile profile, DeviceHttp http, TlsProbe tls) {
        this.family = new FamilyByProfile(profile.content(), new Connection(http, tls), InstantSource.system());
    }

    @Override
    public String family() {
        return family.profile().family();
    }

    @Override
    public Probe probe(Endpoint endpoint) throws DeviceException {
        return family.probe(endpoint);
    }

    @Override
    public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
        return family.open(endpoint, credentials);
    }

    /** The fingerprint of the default certificate, for families that serve it while theirs is replaced. */
    @Override
    public Set<String> settings() {
        return family.profile().servesDefaultMeanwhile() ? Set.of(Profile.DEFAULT_CERTIFICATE) : Set.of();
    }
}
