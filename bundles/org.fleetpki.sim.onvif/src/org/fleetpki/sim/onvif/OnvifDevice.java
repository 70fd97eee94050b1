// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.HttpDevice;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Memory;

/** A simulated ONVIF device that is switched on. */
final class OnvifDevice extends HttpDevice {

    private final Memory<OnvifState> memory;

    OnvifDevice(DeviceOrder order, DeviceServer server, Logins logins, Memory<OnvifState> memory) {
        super(order, server, logins);
        this.memory = memory;
    }

    @Override
    public Map<String, String> state() {
        OnvifState state = memory.state();
        Keystore store = state.keystore();
        Map<String, String> text = new TreeMap<>();
        put(text, "key ", store.keys(), OnvifDevice::describe);
        put(text, "certificate ", store.certificates(), entry -> Der.fingerprint(Der.of(entry.certificate())));
        put(text, "path ", store.paths(), path -> String.join(", ", path.certificates()));
        put(text, "passphrase ", store.passphrases(), Keystore.Passphrase::alias);
        put(text, "crl ", store.crls(), crl -> Der.fingerprint(crl.der()));
        put(text, "policy ", store.policies(), policy -> String.join(", ", policy.anchors()));
        put(text, "certificate ", state.nvt().certificates(), entry -> Der.fingerprint(Der.of(entry.certificate())));
        put(text, "ca ", state.nvt().authorities(), certificate -> Der.fingerprint(Der.of(certificate)));
        text.put("tls.paths", String.join(", ", state.tls().paths()));
        text.put("tls.versions", String.join(" ", state.tls().versions()));
        text.put("tls.clients", String.valueOf(state.tls().clientAuthentication()));
        text.put("tls.policies", String.join(", ", state.tls().policies()));
        text.put("certificates.enabled", String.join(", ", state.nvt().enabled()));
        text.put("http", String.valueOf(state.device().http()));
        text.put("https", String.valueOf(state.device().https()));
        text.put("hostname", state.device().hostName());
        text.put("ntp", String.join(", ", state.device().ntpServers()));
        text.put("time", state.device().ntp() ? "NTP" : "Manual");
        return text;
    }

    private static String describe(Keystore.Key key) {
        return key.material()
                .publicKey()
                .map(half -> Der.fingerprint(half.getEncoded()))
                .orElse("not there");
    }

    private static <T> void put(Map<String, String> text, String prefix, Shelf<T> shelf, Function<T, String> describe) {
        shelf.things().forEach((id, thing) -> text.put(prefix + id, describe.apply(thing)));
    }
}
