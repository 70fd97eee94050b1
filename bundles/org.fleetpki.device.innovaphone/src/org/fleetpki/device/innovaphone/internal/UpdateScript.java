// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone.internal;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.innovaphone.Blank;
import org.fleetpki.device.innovaphone.CertificateInfo;
import org.fleetpki.device.innovaphone.ConfigLine;
import org.fleetpki.device.innovaphone.Variable;

/**
 * The script that a device is answered, line by line: commands of the module {@code UP1}, which polls, and {@code UP0},
 * which sends files (innovaphone wiki, Reference, Concept Update Server). Lines end with CR LF.
 */
final class UpdateScript {

    private static final String END = "\r\n";

    /** The unit is minutes. */
    private static final int FAST = 1;

    private final String returnUrl;
    private final List<String> lines = new ArrayList<>();

    /** @param returnUrl where the device sends what it is asked for, with a query that more can be appended to */
    UpdateScript(String returnUrl) {
        this.returnUrl = returnUrl;
    }

    /** A remark for whoever reads along. What a device wrote is in it as one line. */
    UpdateScript remark(String text) {
        lines.add("# " + DeviceText.clean(text));
        return this;
    }

    UpdateScript line(ConfigLine line) {
        lines.add(line.text());
        return this;
    }

    /** Have the state of the certificates sent back. */
    UpdateScript askForState() {
        return sendBack("&mode=query&id=certificates", CertificateInfo.COMMAND);
    }

    /** Have a variable sent back. */
    UpdateScript askFor(Variable.Read variable) {
        return sendBack("&mode=vardump&var=" + Blank.PERCENT_20.encode(variable.name()), variable);
    }

    /** {@code ser nop} does nothing afterwards, {@code /always} sends even what has not changed. */
    private UpdateScript sendBack(String more, ConfigLine command) {
        lines.add(
                "mod cmd UP0 scfg " + returnUrl + more + " ser nop /always " + Blank.PERCENT_20.encode(command.text()));
        return this;
    }

    /** Come back soon, or as usual. */
    UpdateScript pollFast(boolean fast) {
        lines.add("mod cmd UP1 provision " + (fast ? FAST : 0));
        return this;
    }

    /**
     * The whole script.
     *
     * @param serial what the device remembers, so as not to do again what it has done
     */
    String end(long serial) {
        lines.add("mod cmd UP1 check ser " + serial);
        return String.join(END, lines) + END;
    }
}
