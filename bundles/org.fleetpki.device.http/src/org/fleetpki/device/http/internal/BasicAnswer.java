// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;

/** RFC 7617. Only made for connections whose TLS was accepted. */
final class BasicAnswer implements Answer {

    private final Credentials credentials;

    BasicAnswer(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    @SuppressWarnings("resource") // the secret belongs to the exchange
    public String authorization(Request request) {
        byte[] password = credentials.secret().utf8();
        ByteArrayOutputStream pair = new ByteArrayOutputStream();
        pair.writeBytes((credentials.user() + ":").getBytes(StandardCharsets.UTF_8));
        pair.writeBytes(password);
        Arrays.fill(password, (byte) 0);
        byte[] joined = pair.toByteArray();
        String value = "Basic " + Base64.getEncoder().encodeToString(joined);
        Arrays.fill(joined, (byte) 0);
        return value;
    }

    @Override
    public boolean renewedBy(List<Challenge> challenges) {
        return false;
    }

    @Override
    public void accepted(Request request, Response response) {
        // Basic says nothing about the server
    }
}
