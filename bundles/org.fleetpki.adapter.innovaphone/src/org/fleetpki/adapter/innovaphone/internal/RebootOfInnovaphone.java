// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.time.Duration;
import java.util.List;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.innovaphone.Argument;
import org.fleetpki.device.innovaphone.ModuleCommand;

/** Starting the device anew, as its own page does it. */
record RebootOfInnovaphone(CommandChannel channel) implements Reboot {

    private static final ModuleCommand RESET =
            new ModuleCommand("CMD0", "reset", List.of(Argument.of("xsl", "reset.xsl"), Argument.of("reset", "OK")));

    @Override
    public Cost cost() {
        return new Cost(Duration.ofMinutes(2), "the device starts anew, and all calls end");
    }

    @Override
    public void reboot() throws DeviceException {
        try {
            Reply.file(channel.answer(RESET), "start anew");
        } catch (DeviceException e) {
            // it goes away under its own answer
            if (!DeviceHttp.answerLost(e)) {
                throw e;
            }
        }
    }
}
