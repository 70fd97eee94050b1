// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** Says in one phrase why a server could not be asked. */
record TransportWords(String host, int port) {

    String address() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    String describe(IOException failure) {
        return switch (failure) {
            case AnswerException e -> e.getMessage();
            case UnknownHostException e -> "the name " + host + " is not known";
            case SocketTimeoutException e -> address() + " does not answer in time";
            case NoRouteToHostException e -> "there is no route to " + host;
            case ConnectException e -> address() + " refuses connections";
            default -> "the connection to " + address() + " was cut";
        };
    }
}
