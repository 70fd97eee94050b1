// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.util.Base64;
import org.fleetpki.sim.Response;
import org.fleetpki.sim.Soap;
import org.fleetpki.sim.Xml;

/** Writes XML. Prefixes are those that {@link #envelope} declares. */
final class Markup {

    static final String CONTENT_TYPE = "application/soap+xml; charset=utf-8";

    private Markup() {}

    /** An element with other elements in it. */
    static String element(String name, String... contents) {
        return "<" + name + ">" + String.join("", contents) + "</" + name + ">";
    }

    /** An element with a text. */
    static String text(String name, Object text) {
        return element(name, escape(text.toString()));
    }

    /** An element with a text, and nothing for the empty text. */
    static String optional(String name, String text) {
        return text.isEmpty() ? "" : text(name, text);
    }

    /** An element with octets in base64. */
    static String data(String name, byte[] octets) {
        return element(name, Base64.getEncoder().encodeToString(octets));
    }

    /** The text without what XML cannot hold or takes for markup. */
    static String escape(String text) {
        return Xml.escape(text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "?"));
    }

    /** A SOAP 1.2 message. */
    static Response envelope(int status, String body) {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <env:Envelope xmlns:env="%s" xmlns:tds="%s" xmlns:tas="%s" xmlns:tt="%s" xmlns:ter="%s">\
                <env:Body>%s</env:Body></env:Envelope>
                """;
        return Response.of(
                status, CONTENT_TYPE, xml.formatted(Soap.ENVELOPE, Names.TDS, Names.TAS, Names.TT, Names.TER, body));
    }
}
