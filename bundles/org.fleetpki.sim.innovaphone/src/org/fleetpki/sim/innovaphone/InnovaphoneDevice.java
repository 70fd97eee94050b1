// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.Fingerprints;
import org.fleetpki.sim.HttpDevice;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Memory;

/** A simulated innovaphone device that is switched on. It can be made to meet other ends, and to ask its update server. */
public final class InnovaphoneDevice extends HttpDevice {

    private final Names names;
    private final Memory<State> memory;
    private final KeyWork keys;
    private final InstantSource clock;
    private UpdateClient updates;

    InnovaphoneDevice(
            DeviceOrder order,
            DeviceServer server,
            Logins logins,
            Names names,
            Memory<State> memory,
            KeyWork keys,
            InstantSource clock) {
        super(order, server, logins);
        this.names = names;
        this.memory = memory;
        this.keys = keys;
        this.clock = clock;
    }

    void updatesBy(UpdateClient client) {
        updates = client;
    }

    /**
     * Let the device meet another end of TLS that shows this chain. One that it does not trust gets on the list of rejected
     * certificates.
     *
     * @param chain leaf first
     * @return whether it was rejected
     * @throws IOException if the device cannot keep it
     */
    public boolean meet(List<X509Certificate> chain) throws IOException {
        Instant now = clock.instant();
        Optional<String> reason =
                Chains.rejection(chain, memory.state().trusted().values(), now);
        if (reason.isPresent()) {
            memory.change(state -> {
                int id = state.rejected().stream().mapToInt(Rejected::id).max().orElse(-1) + 1;
                return state.rejecting(new Rejected(id, reason.get(), now, chain));
            });
        }
        return reason.isPresent();
    }

    /**
     * Let the device ask its update server once, and do as it is told.
     *
     * @param url where the script is; {@code #m} stands for the MAC address with hyphens, {@code #h} for model and end of
     *     the MAC address
     * @throws IOException if the server cannot be reached, is not trusted, or refuses; what was done until then is done
     */
    public void poll(String url) throws IOException {
        updates.poll(url);
    }

    @Override
    public Map<String, String> state() {
        State state = memory.state();
        Map<String, String> text = new TreeMap<>();
        state.places().forEach((target, place) -> describe(text, target, place));
        keys.busy().forEach(target -> text.put(target + ".busy", "true"));
        state.factory().ifPresent(place -> text.put("factory", Fingerprints.of(place.chain())));
        state.trusted().forEach((id, certificate) -> text.put("trusted." + id, Fingerprints.of(certificate)));
        for (Rejected each : state.rejected()) {
            text.put("rejected." + each.id(), names.get(each.reason()) + " " + Fingerprints.of(each.chain()));
        }
        text.put("update.serial", state.serial());
        return text;
    }

    private static void describe(Map<String, String> text, String target, Place place) {
        text.put(target + ".certificate", Fingerprints.of(place.chain()));
        place.request().ifPresent(request -> {
            text.put(target + ".request", Fingerprints.of(request.der()));
            text.put(target + ".request.key", request.key().isPresent() ? "there" : "deleted");
        });
        place.error().ifPresent(error -> text.put(target + ".error", error));
        if (!place.answer().isEmpty()) {
            text.put(target + ".answer", Fingerprints.of(place.answer()));
        }
    }

    @Override
    public void close() {
        memory.switchOff();
        keys.switchOff();
        super.close();
    }
}
