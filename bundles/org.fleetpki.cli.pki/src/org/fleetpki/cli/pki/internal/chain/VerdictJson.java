// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Octets;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Verdicts as JSON objects on one line. */
@SuppressWarnings("resource") // the generator returns itself, and is closed where it is made
final class VerdictJson {

    /**
     * Write one.
     *
     * @param id of the request; empty where it had none
     * @param path from the leaf to the anchor
     * @return the object with a line end
     */
    static byte[] write(Optional<String> id, boolean valid, List<Finding> findings, List<ParsedCertificate> path) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json =
                BatchFields.JSON.createGenerator(ObjectWriteContext.empty(), line, JsonEncoding.UTF8)) {
            json.writeStartObject();
            text(json, "id", id);
            json.writeBooleanProperty("valid", valid);
            json.writeArrayPropertyStart("findings");
            findings.forEach(finding -> write(json, finding));
            json.writeEndArray();
            json.writeArrayPropertyStart("path");
            path.forEach(
                    certificate -> json.writeString(certificate.fingerprint().hex()));
            json.writeEndArray();
            json.writeEndObject();
        }
        line.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
        return line.toByteArray();
    }

    private static void write(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("code", finding.code());
        json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("remedy", finding.remedy());
        text(json, "certificate", finding.certificate().map(Octets::hex));
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    private VerdictJson() {}
}
