// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Says in one phrase why a connection to an address failed. */
record NetworkWords(String host, int port) {

    /** The phrase for a failure, found anywhere in its causes. */
    String describe(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String phrase = phrase(cause);
            if (!phrase.isEmpty()) {
                return phrase;
            }
        }
        return "the connection to " + address() + " was cut before the answer was complete";
    }

    String address() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    private String phrase(Throwable cause) {
        return switch (cause) {
            case UnknownHostException e -> "the name " + host + " is not known";
            case UnresolvedAddressException e -> "the name " + host + " is not known";
            case HttpConnectTimeoutException e -> address() + " took no connection in time";
            case SocketTimeoutException e ->
                lower(e).contains("connect")
                        ? address() + " took no connection in time"
                        : address() + " did not complete a TLS handshake in time";
            case NoRouteToHostException e -> "there is no route to " + host;
            case ConnectException e -> connect(e);
            case SSLException e -> tls(e);
            default -> "";
        };
    }

    private String connect(ConnectException e) {
        String message = lower(e);
        if (e.getCause() instanceof UnresolvedAddressException) {
            return "the name " + host + " is not known";
        }
        if (message.contains("timed out")) {
            return address() + " took no connection in time";
        }
        return message.contains("unreachable")
                ? "the network of " + host + " cannot be reached"
                : address() + " refuses connections";
    }

    private String tls(SSLException e) {
        String message = lower(e);
        if (message.contains("unsupported or unrecognized ssl message") || message.contains("plaintext")) {
            return address() + " is not a TLS server";
        }
        if (message.contains("protocol_version")
                || message.contains("handshake_failure")
                || message.contains("no appropriate protocol")
                || message.contains("not enabled or supported")
                || message.contains("client preferences")) {
            return address() + " offers no version or cipher of TLS 1.2 or 1.3 that is accepted here";
        }
        if (message.contains("connection reset") || message.contains("terminated") || message.contains("eof")) {
            return address() + " closed the connection during the TLS handshake";
        }
        return "the TLS handshake with " + address() + " failed";
    }

    private static String lower(Throwable e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    }
}
