// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.util.List;
import java.util.stream.Stream;

/**
 * The certificates that one function of the device uses.
 *
 * @param certificates aliases of certificates with a key
 * @param authorities aliases of authorities' certificates that are sent along
 * @param trusted aliases of authorities' certificates that are trusted
 */
record CertSet(List<String> certificates, List<String> authorities, List<String> trusted) {

    /** The set of the web server. */
    static final String WEB_SERVER = "WebServer";

    /** The set of IEEE 802.1X with EAP-TLS by wire. */
    static final String WIRED = "EAPTLS_WIRED";

    /** The sets that a real device listed. */
    static final List<String> NAMES = List.of(
            WIRED,
            "EAPTLS_WIRED_SERVER",
            "EAPTLS_WIFI",
            "EAPPEAP_MSCHAPV2_WIFI",
            "EAPPEAP_MSCHAPV2_WIRED",
            "AUDIOSITE",
            "MediaPlayerClient",
            "NTS",
            "AVHS",
            "SIP",
            "Streaming_RTSPS",
            "RemoteSyslog",
            "StreamingMediaClient",
            WEB_SERVER,
            "StreamingDeviceEventClient",
            "mqtt_client",
            "O3C");

    static final CertSet EMPTY = new CertSet(List.of(), List.of(), List.of());

    CertSet {
        certificates = List.copyOf(certificates);
        authorities = List.copyOf(authorities);
        trusted = List.copyOf(trusted);
    }

    boolean uses(String alias) {
        return Stream.of(certificates, authorities, trusted).anyMatch(aliases -> aliases.contains(alias));
    }
}
