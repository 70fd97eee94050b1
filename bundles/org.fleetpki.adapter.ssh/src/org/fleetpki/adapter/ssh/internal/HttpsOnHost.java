// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import java.util.List;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;

/** Which pair is in the files that the program reads. */
record HttpsOnHost(Pairs pairs) implements HttpsSettings {

    @Override
    public Cost cost() {
        return pairs.profile().cost();
    }

    @Override
    public List<String> limits() {
        String plain = "Whether " + pairs.profile().title()
                + " also answers without TLS stands in its own configuration, which stays as it is.";
        String limit = pairs.profile().limit();
        return limit.isEmpty() ? List.of(plain) : List.of(plain, limit);
    }

    @Override
    public boolean isExperimental() {
        return pairs.profile().experimental();
    }

    /** The opaque part is the file that the settings are about. */
    @Override
    public State read() throws DeviceException {
        return new State(
                HttpsMode.HTTPS_ONLY,
                pairs.list().stream()
                        .filter(Pairs.Pair::used)
                        .map(Pairs.Pair::id)
                        .findFirst()
                        .orElse(""),
                List.of(),
                pairs.profile().certificate());
    }

    /** The chain is part of the certificate's file, so chain ids say nothing here. */
    @Override
    public void write(State state) throws DeviceException {
        if (state.mode() != HttpsMode.HTTPS_ONLY) {
            throw new DeviceException(new Failure.Unsupported(
                    "setting for plain HTTP here",
                    "whether " + pairs.profile().title() + " answers without TLS stands in its own configuration"));
        }
        if (!state.opaque().equals(pairs.profile().certificate())) {
            throw new DeviceException(new Failure.Rejected(
                    "change what it serves",
                    "the settings are those of another file than "
                            + pairs.profile().certificate()));
        }
        pairs.use(state.certificateId());
    }
}
