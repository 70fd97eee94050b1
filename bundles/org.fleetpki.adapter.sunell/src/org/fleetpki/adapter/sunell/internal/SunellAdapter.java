// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.sunell.internal;

import java.util.Set;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.webform.WebformAdapter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Cameras of Sunell by their own web interface. What is sent is data, in {@code profiles/sunell.yaml}; what is added here
 * are the maker's explanations why a browser shows "not secure", and its instructions for people.
 */
@Component(service = DeviceAdapter.class, property = DeviceAdapter.FAMILY + "=" + SunellAdapter.NAME)
public final class SunellAdapter implements DeviceAdapter {

    static final String NAME = "sunell";

    private final TlsProbe tls;
    private final WebformAdapter forms;

    @Activate
    public SunellAdapter(@Reference DeviceHttp http, @Reference TlsProbe tls) {
        this.tls = tls;
        this.forms = new WebformAdapter(SunellProfile.load(), http, tls);
    }

    @Override
    public String family() {
        return NAME;
    }

    @Override
    public Probe probe(Endpoint endpoint) throws DeviceException {
        return forms.probe(endpoint);
    }

    @Override
    public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
        DeviceSession session = forms.open(endpoint, credentials);
        return new SunellSession(session, new ChecksOnSunell(session, endpoint, tls), new StepsOnSunell(endpoint));
    }

    @Override
    public Set<String> settings() {
        return forms.settings();
    }
}
