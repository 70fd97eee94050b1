// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that this bundle carries. */
final class BundledText {

    private static final String NAME = "\"@NAME@\"";

    /** A fleet file to start from. A JSON string is a YAML string, so any name fits in. */
    static String exampleFleet(String name) {
        String quoted = JsonText.line(json -> json.text("n", name));
        return text("example-fleet.yaml").replace(NAME, quoted.substring("{\"n\":".length(), quoted.length() - 1));
    }

    static String schema() {
        return text("fleet.schema.json");
    }

    private static String text(String resource) {
        try (InputStream in = BundledText.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle lacks " + resource, e);
        }
    }

    private BundledText() {}
}
