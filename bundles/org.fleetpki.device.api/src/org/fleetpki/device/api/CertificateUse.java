// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

/**
 * What a device uses a certificate for.
 *
 * @param kind the protocol
 * @param name the domain name that an application asks for; empty unless {@code kind} is {@link Kind#APPLICATION}
 */
public record CertificateUse(Kind kind, String name) {

    /** The protocols. */
    public enum Kind {
        HTTPS,
        SIPS,
        IEEE_802_1X,
        RTSPS,
        MQTT,
        SYSLOG,
        /** Registration of a device at a PBX by H.323 over TLS (H.460.17). */
        H460_17,
        /** An application that asks for a certificate by its domain name. */
        APPLICATION,
        /** The device's own word for it is all there is. */
        OTHER
    }

    public static final CertificateUse HTTPS = of(Kind.HTTPS);
    public static final CertificateUse SIPS = of(Kind.SIPS);

    /** A use without a name. */
    public static CertificateUse of(Kind kind) {
        return new CertificateUse(kind, "");
    }

    /** The use by an application that asks for this domain name. */
    public static CertificateUse application(String name) {
        return new CertificateUse(Kind.APPLICATION, name);
    }
}
