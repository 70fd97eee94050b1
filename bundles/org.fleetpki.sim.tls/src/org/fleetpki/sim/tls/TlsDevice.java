// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.HttpDevice;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.TlsIdentity;

/** A simulated TLS server that is switched on. */
final class TlsDevice extends HttpDevice {

    private final Supplier<TlsIdentity> identity;

    TlsDevice(DeviceOrder order, DeviceServer server, Logins logins, Supplier<TlsIdentity> identity) {
        super(order, server, logins);
        this.identity = identity;
    }

    @Override
    public Map<String, String> state() {
        try {
            byte[] der = identity.get().chain().getFirst().getEncoded();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Map.of("certificate", HexFormat.of().formatHex(digest.digest(der)));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
