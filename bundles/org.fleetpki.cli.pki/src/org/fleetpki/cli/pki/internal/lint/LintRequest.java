// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.util.Optional;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.pki.internal.batch.LineSource;
import org.fleetpki.cli.pki.internal.batch.PemBody;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** One line of a batch: {@code {"id":…,"certificate":"-----BEGIN CERTIFICATE-----…"}}. Other fields are passed over. */
final class LintRequest {

    /** Empty until it was read. */
    private Optional<String> id = Optional.empty();

    private Optional<String> certificate = Optional.empty();

    /** A line that cannot be answered with rules. The message is a sentence. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        Malformed(String code, String sentence) {
            super(sentence);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Which request it is, as far as it was read; an answer repeats it. */
    Optional<String> id() {
        return id;
    }

    /** Read a line. What was read before a fault stays, so that the answer can name the request. */
    LintTarget read(LineSource.Line line) throws Malformed {
        if (line.tooLong()) {
            throw request("The line is longer than " + LineSource.MAX_LENGTH + " bytes.");
        }
        try (JsonParser parser = LintJson.FACTORY.createParser(ObjectReadContext.empty(), line.bytes())) {
            require(parser.nextToken() == JsonToken.START_OBJECT, "The line is no JSON object.");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                read(field, parser);
            }
            require(parser.nextToken() == null, "Something stands behind the JSON object.");
        } catch (JacksonException e) {
            throw request("The line is not JSON (RFC 8259), or it is cut off.");
        }
        return target(certificate.orElseThrow(() -> request("The field 'certificate' is missing.")));
    }

    private void read(String field, JsonParser parser) throws Malformed {
        switch (field) {
            case "id" -> id = text(field, parser, true);
            case "certificate" -> certificate = text(field, parser, false);
            default -> parser.skipChildren();
        }
    }

    /** @param numbers whether a number will do, as it does for identifiers */
    private static Optional<String> text(String field, JsonParser parser, boolean numbers) throws Malformed {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        require(
                parser.currentToken() == JsonToken.VALUE_STRING
                        || numbers && parser.currentToken() == JsonToken.VALUE_NUMBER_INT,
                "The field '" + field + "' is no text.");
        return Optional.of(parser.getString());
    }

    private static LintTarget target(String pem) throws Malformed {
        try {
            return LintTarget.of(ParsedCertificate.parse(PemBody.decode("CERTIFICATE", pem)));
        } catch (Asn1Exception | IllegalArgumentException e) {
            throw new Malformed(
                    "malformed-certificate",
                    "The certificate cannot be read: " + TextStyle.clean(e.getMessage()) + ".");
        }
    }

    private static void require(boolean condition, String sentence) throws Malformed {
        if (!condition) {
            throw request(sentence);
        }
    }

    private static Malformed request(String sentence) {
        return new Malformed("malformed-request", sentence);
    }
}
