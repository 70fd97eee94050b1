// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.util.Map;

/** What alerts mean (RFC 8446, 6, and for those of old RFC 5246, 7.2), for a person who looks for the cause. */
final class AlertWords {

    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(0, "close_notify: it ends the conversation"),
            Map.entry(10, "unexpected_message: it did not expect this message"),
            Map.entry(20, "bad_record_mac: it could not open a record"),
            Map.entry(22, "record_overflow: a record was too long for it"),
            Map.entry(40, "handshake_failure: it has no version, cipher suite or key in common with the client"),
            Map.entry(41, "no_certificate: it wants a certificate"),
            Map.entry(42, "bad_certificate: it finds a certificate damaged"),
            Map.entry(43, "unsupported_certificate: it does not know this kind of certificate"),
            Map.entry(46, "certificate_unknown: it does not accept a certificate"),
            Map.entry(47, "illegal_parameter: something in the greeting is not allowed"),
            Map.entry(48, "unknown_ca: it does not know the authority of a certificate"),
            Map.entry(49, "access_denied: it lets this client in no further"),
            Map.entry(50, "decode_error: it cannot read the greeting"),
            Map.entry(51, "decrypt_error: a signature or key exchange is wrong"),
            Map.entry(70, "protocol_version: it does not speak this version"),
            Map.entry(71, "insufficient_security: it asks for stronger cipher suites"),
            Map.entry(80, "internal_error: something went wrong within the server; often it has no usable certificate"),
            Map.entry(86, "inappropriate_fallback: it speaks a newer version"),
            Map.entry(109, "missing_extension: it wants an extension that was not sent"),
            Map.entry(110, "unsupported_extension: it does not know an extension"),
            Map.entry(112, "unrecognized_name: it has no certificate for the name that was asked for"),
            Map.entry(116, "certificate_required: it wants a certificate of the client"),
            Map.entry(120, "no_application_protocol: it speaks none of the protocols offered by ALPN"));

    /** What an alert says, with its name behind it. */
    static String of(int description) {
        String words = WORDS.getOrDefault(description, description + ": it does not say why");
        int colon = words.indexOf(": ");
        return words.substring(colon + 2) + " (alert " + words.substring(0, colon) + ")";
    }

    private AlertWords() {}
}
