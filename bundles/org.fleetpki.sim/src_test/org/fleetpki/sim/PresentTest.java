// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PresentTest {

    @Test
    void anotherCertificateIsShownWhileConnectionsStay() throws Exception {
        try (EchoDevice device = EchoDevice.open("127.20.1.77");
                Wire old = new Wire(device)) {
            old.send("GET /1 HTTP/1.1\nHost: x\n\n");
            old.head();
            assertEquals("GET /1\n", old.octets(7));
            TlsIdentity next = EchoDevice.identity("127.20.1.77");
            device.server.present(next);
            String seen = ExternalTool.run(
                    "openssl", "s_client", "-connect", device.host() + ":" + device.httpsPort(), "-showcerts");
            assertEquals(
                    Fingerprints.of(next.chain()),
                    Fingerprints.of(Pem.certificates(seen.substring(seen.indexOf("-----BEGIN")))
                            .subList(0, 1)));
            old.send("GET /2 HTTP/1.1\nHost: x\n\n");
            old.head();
            assertEquals("GET /2\n", old.octets(7));
        }
    }
}
