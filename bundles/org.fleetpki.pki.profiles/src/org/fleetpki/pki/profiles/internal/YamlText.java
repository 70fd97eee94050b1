// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.profiles.internal;

import java.util.Collection;
import java.util.stream.Collectors;

/** Builds YAML of tables and lists; texts that could mean something else are quoted. */
final class YamlText {

    private final StringBuilder text = new StringBuilder();

    YamlText line(int depth, String key, String value) {
        text.append("  ".repeat(depth)).append(key).append(": ").append(value).append('\n');
        return this;
    }

    YamlText text(int depth, String key, String value) {
        return value.isEmpty() ? this : line(depth, key, quoted(value));
    }

    YamlText list(int depth, String key, Collection<String> values) {
        return line(depth, key, values.stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]")));
    }

    YamlText open(int depth, String key) {
        text.append("  ".repeat(depth)).append(key).append(":\n");
        return this;
    }

    /** An element of a list, as a table in one line. */
    YamlText element(int depth, String table) {
        text.append("  ".repeat(depth)).append("- { ").append(table).append(" }\n");
        return this;
    }

    /** Plain words stay as they are; everything else is put in double quotes, as JSON has it. */
    static String quoted(String value) {
        if (value.matches("[A-Za-z][A-Za-z0-9_-]*") && !value.matches("(?i)true|false|null|yes|no|on|off")) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == '\u007f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
