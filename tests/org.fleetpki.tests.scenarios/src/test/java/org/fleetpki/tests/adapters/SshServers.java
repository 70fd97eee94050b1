// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Real servers with a certificate, each started with its configuration in the folder of a bench. */
enum SshServers {
    NGINX {
        @Override
        int start(SshBench bench, String check) throws Exception {
            int port = SshBench.freePort();
            bench.authority("server.crt", "server.key");
            Path config = bench.write(
                    "nginx.conf",
                    "daemon off;",
                    "pid " + bench.path("nginx.pid") + ";",
                    "error_log " + bench.path("nginx-error.log") + ";",
                    "events {}",
                    "http {",
                    "  access_log off;",
                    "  server {",
                    "    listen " + SshBench.HOST + ":" + port + " ssl;",
                    "    ssl_certificate " + bench.path("server.crt") + ";",
                    "    ssl_certificate_key " + bench.path("server.key") + ";",
                    "  }",
                    "}");
            Process server = bench.start("nginx", List.of("nginx", "-c", config.toString()));
            bench.write(
                    "profile.properties",
                    "extends = nginx",
                    "folder = " + bench.path("kept"),
                    "certificate = " + bench.path("server.crt"),
                    "key = " + bench.path("server.key"),
                    "check = " + (check.isEmpty() ? "nginx -t -c " + config : check),
                    "reload = kill -HUP " + server.pid());
            return port;
        }
    },
    HAPROXY {
        @Override
        int start(SshBench bench, String check) throws Exception {
            int port = SshBench.freePort();
            bench.authority("old.crt", "old.key");
            bench.run("sh", "-c", "umask 077; cat old.key old.crt >server.pem");
            Path config = bench.write(
                    "haproxy.cfg",
                    "defaults",
                    "  mode http",
                    "  timeout client 10s",
                    "  timeout server 10s",
                    "  timeout connect 10s",
                    "frontend tls",
                    "  bind " + SshBench.HOST + ":" + port + " ssl crt " + bench.path("server.pem"),
                    "  http-request return status 200");
            Process server = bench.start("haproxy", List.of("haproxy", "-W", "-db", "-f", config.toString()));
            bench.write(
                    "profile.properties",
                    "extends = haproxy",
                    "folder = " + bench.path("kept"),
                    "certificate = " + bench.path("server.pem"),
                    "check = " + (check.isEmpty() ? "haproxy -c -f " + config : check),
                    "reload = kill -USR2 " + server.pid());
            return port;
        }
    },
    MOSQUITTO {
        @Override
        int start(SshBench bench, String check) throws Exception {
            int port = SshBench.freePort();
            bench.authority("server.crt", "server.key");
            Path config = bench.write(
                    "mosquitto.conf",
                    "user root",
                    "listener " + port + " " + SshBench.HOST,
                    "certfile " + bench.path("server.crt"),
                    "keyfile " + bench.path("server.key"),
                    "allow_anonymous true");
            Process server = bench.start("mosquitto", List.of("mosquitto", "-c", config.toString()));
            bench.write(
                    "profile.properties",
                    "extends = mosquitto",
                    "folder = " + bench.path("kept"),
                    "certificate = " + bench.path("server.crt"),
                    "key = " + bench.path("server.key"),
                    "check = " + check,
                    "reload = kill -HUP " + server.pid());
            return port;
        }
    };

    /**
     * Start it with a pair of its own, and write the profile for it as {@code profile.properties}.
     *
     * @param check the check command of the profile; empty for the usual one
     * @return the port of TLS
     */
    abstract int start(SshBench bench, String check) throws Exception;

    String program() {
        return name().toLowerCase(Locale.ROOT);
    }
}
