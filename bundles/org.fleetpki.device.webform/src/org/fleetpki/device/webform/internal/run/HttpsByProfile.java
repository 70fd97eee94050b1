// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.webform.internal.profile.Answer;
import org.fleetpki.device.webform.internal.profile.Spec;

/**
 * The web server's settings.
 *
 * @param store knows the certificates that can be served; empty where the device has one place
 */
record HttpsByProfile(Spec.Https spec, Wire wire, Optional<StoreByProfile> store) implements HttpsSettings, ByProfile {

    private static final String OTHER = "other";

    @Override
    public State read() throws DeviceException {
        Answer answer = wire.demand(spec.read(), new Values(), "show its HTTPS settings");
        String word = spec.mode().from(answer).orElse("");
        HttpsMode mode = spec.modes().entrySet().stream()
                .filter(each -> each.getValue().containsValue(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new DeviceException(
                        new Failure.Unexpected("one of its modes of HTTPS", "'" + DeviceText.clean(word) + "'")));
        return new State(mode, spec.certificate().from(answer).orElse(""), List.of(), "");
    }

    @Override
    public void write(State state) throws DeviceException {
        String task = "change its HTTPS settings";
        if (!spec.modes().containsKey(state.mode())) {
            throw new DeviceException(new Failure.Unsupported(
                    "mode " + state.mode().id(),
                    "it has "
                            + String.join(
                                    ", ",
                                    spec.modes().keySet().stream()
                                            .map(HttpsMode::id)
                                            .sorted()
                                            .toList())));
        }
        String kind = OTHER;
        if (store.isPresent() && !state.certificateId().isEmpty()) {
            kind = store.get()
                    .find(state.certificateId())
                    .orElseThrow(() -> new DeviceException(new Failure.Rejected(
                            task, "it has no certificate named '" + DeviceText.clean(state.certificateId()) + "'")))
                    .kind();
        }
        Map<String, String> words = spec.modes().get(state.mode());
        wire.run(
                spec.write(),
                new Values()
                        .with("id", state.certificateId())
                        .with("mode", words.getOrDefault(kind, words.getOrDefault(OTHER, ""))),
                task);
    }
}
