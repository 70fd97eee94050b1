// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.NetworkIdentity;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.webform.internal.profile.Answer;
import org.fleetpki.device.webform.internal.profile.Spec;

/** The device's own idea of its address and name. */
record NetworkByProfile(Spec.Network spec, Wire wire) implements NetworkIdentity, ByProfile {

    @Override
    public State read() throws DeviceException {
        Answer answer = wire.demand(spec.get(), new Values(), "tell its address");
        return new State(
                spec.hostName().from(answer).map(DeviceText::clean).orElse(""),
                spec.address().from(answer).map(DeviceText::clean).stream().toList());
    }
}
