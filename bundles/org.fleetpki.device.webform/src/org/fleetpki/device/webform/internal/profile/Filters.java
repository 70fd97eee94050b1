// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Applies the filters of a placeholder. */
final class Filters {

    static String apply(String value, List<Template.Filter> filters) {
        String result = value;
        for (Template.Filter filter : filters) {
            byte[] bytes = result.getBytes(StandardCharsets.UTF_8);
            result = switch (filter) {
                case BASE64 -> Base64.getEncoder().encodeToString(bytes);
                case LENGTH -> Integer.toString(bytes.length);
                case NUMBER -> result;
            };
        }
        return result;
    }

    private Filters() {}
}
