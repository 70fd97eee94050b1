// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.device.api.CertificateUse;
import org.fleetpki.device.api.CertificateUses;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.Placement;

/** How a device comes to serve a certificate that was installed. It is known before anything is changed. */
interface Switchover {

    /**
     * Switch.
     *
     * @return what was done, as a sentence
     */
    String to(String id) throws DeviceException;

    /** How long the web server is away for it. */
    Cost cost();

    /**
     * The way of this device.
     *
     * @param install what installing costs
     * @throws DeviceException if the device cannot be told to serve another certificate
     */
    static Switchover of(OpenDevice device, Placement placement, Cost install) throws DeviceException, CliException {
        if (placement instanceof Placement.InPlace) {
            return new Switchover() {
                @Override
                public String to(String id) {
                    return "The device has one place for it and switches by itself.";
                }

                @Override
                public Cost cost() {
                    return install;
                }
            };
        }
        Optional<CertificateUses> uses = device.session().capability(CertificateUses.class);
        boolean byUse = device.session().capability(HttpsSettings.class).isEmpty()
                && uses.isPresent()
                && uses.get().assignable().contains(CertificateUse.HTTPS);
        return byUse ? new ByUse(uses.get()) : new BySettings(device.need(HttpsSettings.class));
    }

    /** By the settings of the web server. */
    record BySettings(HttpsSettings settings) implements Switchover {

        @Override
        public String to(String id) throws DeviceException {
            HttpsSettings.State state = settings.read();
            boolean off = state.mode() == HttpsMode.HTTP_ONLY;
            settings.write(
                    state.in(off ? HttpsMode.HTTP_AND_HTTPS : state.mode()).serving(id, List.of()));
            return "The web server was told to serve '" + id + "'" + (off ? ", and HTTPS was switched on." : ".");
        }

        @Override
        public Cost cost() {
            return settings.cost();
        }
    }

    /** By what the device uses certificates for. */
    record ByUse(CertificateUses uses) implements Switchover {

        @Override
        public String to(String id) throws DeviceException {
            uses.assign(CertificateUse.HTTPS, id);
            return "'" + id + "' was assigned to HTTPS.";
        }

        @Override
        public Cost cost() {
            return uses.cost();
        }
    }
}
