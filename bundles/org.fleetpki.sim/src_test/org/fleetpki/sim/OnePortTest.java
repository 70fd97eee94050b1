// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plain HTTP and HTTPS on one port, for thousands of devices in one process. */
class OnePortTest {

    private static final String HOST = "127.20.1.10";

    @Test
    void theFirstByteTellsHttpFromTls() throws Exception {
        int port = freePort();
        DeviceOrder order = new DeviceOrder("one", "", "", HOST, "", port, port, "root", "p", Optional.empty());
        DeviceServer server = new DeviceServer(order, new SimulatedClock(InstantSource.system()), new SecureRandom());
        try {
            DeviceBehaviour echo = new DeviceBehaviour() {
                @Override
                public Optional<Response> refuse(Request request) {
                    return Optional.empty();
                }

                @Override
                public Answer act(Request request) {
                    return Answer.of(Response.of(200, "text/plain", request.secure() ? "secure" : "plain"));
                }
            };
            server.open(echo, new Doors(true, Optional.of(EchoDevice.identity(HOST))));
            assertEquals("plain", ExternalTool.run("curl", "-sS", "http://" + HOST + ":" + port + "/"));
            String refused = ExternalTool.run("curl", "-sS", "https://" + HOST + ":" + port + "/");
            assertTrue(refused.contains("certificate"), refused);
            String handshake = ExternalTool.run("openssl", "s_client", "-connect", HOST + ":" + port);
            assertTrue(handshake.contains("CN = " + HOST), handshake);
            server.open(echo, new Doors(false, Optional.of(EchoDevice.identity(HOST))));
            assertTrue(ExternalTool.run("curl", "-sS", "http://" + HOST + ":" + port + "/")
                    .startsWith("curl: "));
        } finally {
            server.close();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }
}
