// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.HttpDevice;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Memory;

/** A simulated AXIS device that is switched on. */
final class AxisDevice extends HttpDevice {

    private final Memory<AxisState> memory;
    private final TimeKeeper keeper;

    AxisDevice(DeviceOrder order, DeviceServer server, Logins logins, Memory<AxisState> memory, TimeKeeper keeper) {
        super(order, server, logins);
        this.memory = memory;
        this.keeper = keeper;
    }

    @Override
    public Map<String, String> state() {
        AxisState state = memory.state();
        WebServer server = state.webServer();
        Map<String, String> text = new TreeMap<>();
        state.certificates().forEach((alias, entry) -> text.put("certificate " + alias, hash(entry.certificate())));
        state.authorities().forEach((alias, certificate) -> text.put("ca " + alias, hash(certificate)));
        text.put("clock", keeper.settings().toString());
        text.put("keystore", state.keystore());
        text.put("webserver.tls", String.valueOf(server.tls()));
        text.put("webserver.policy", server.policy().wireName());
        if (!server.others().isEmpty()) {
            text.put("webserver.policy.operator", server.others().getFirst().wireName());
            text.put("webserver.policy.viewer", server.others().getLast().wireName());
        }
        state.sets().forEach((name, set) -> text.put("set " + name, WebServerXml.aliases(set)));
        text.put("802.1X", Json.text(state.network().json()));
        text.put("webserver.ciphers", String.join(":", server.ciphers()));
        text.put("webserver.certificate", String.join(", ", server.certificates()));
        text.put("webserver.ca", String.join(", ", server.authorities()));
        text.put("webserver.trusted", String.join(", ", server.trusted()));
        return text;
    }

    private static String hash(X509Certificate certificate) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
