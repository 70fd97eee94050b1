// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the settings of a device family: texts by name. Which names a family knows is its adapter's to say. */
final class SettingsText {

    private static final int LONGEST = 1024;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

    /** A table of names and texts; numbers and {@code true} or {@code false} are taken as they are written. */
    static ValueReader<Map<String, String>> table() {
        return (value, path, problems) -> {
            if (!(value instanceof Value.Table table)) {
                problems.report(value.place(), path + " must be a table of names and texts, not " + value.inWords());
                return Optional.empty();
            }
            Map<String, String> settings = new LinkedHashMap<>();
            table.entries().forEach((name, entry) -> {
                if (NAME.matcher(name).matches()) {
                    text().read(entry.value(), path.replace("'", "") + "." + name, problems)
                            .ifPresent(text -> settings.put(name, text));
                } else {
                    problems.report(
                            entry.key(),
                            path + " has a name that no setting has: " + Quote.of(name)
                                    + "; names are at most 64 letters (A-Z), digits, dots, hyphens and underscores");
                }
            });
            return Optional.of(settings);
        };
    }

    /** Tables by the name of the family that they are for. */
    static ValueReader<Map<String, Map<String, String>>> byFamily() {
        return (value, path, problems) -> {
            if (!(value instanceof Value.Table table)) {
                problems.report(value.place(), path + " must be a table of families, not " + value.inWords());
                return Optional.empty();
            }
            Map<String, Map<String, String>> families = new LinkedHashMap<>();
            table.entries().forEach((name, entry) -> {
                Value.Scalar key = new Value.Scalar(Value.Scalar.Kind.TEXT, name, entry.key());
                Optional<String> family = NameText.family().read(key, "a key of " + path, problems);
                Optional<Map<String, String>> settings =
                        table().read(entry.value(), path.replace("'", "") + "." + name, problems);
                family.ifPresent(it -> settings.ifPresent(texts -> families.put(it, texts)));
            });
            return Optional.of(families);
        };
    }

    private static ValueReader<String> text() {
        return (value, path, problems) -> {
            Value asText = value instanceof Value.Scalar scalar
                            && (scalar.kind() == Value.Scalar.Kind.INTEGER
                                    || scalar.kind() == Value.Scalar.Kind.BOOLEAN)
                    ? new Value.Scalar(Value.Scalar.Kind.TEXT, scalar.text(), scalar.place())
                    : value;
            return Readers.text(LONGEST).read(asText, path, problems);
        };
    }

    private SettingsText() {}
}
