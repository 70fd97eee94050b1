// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header fields of a message, in the order of the wire. Names are compared without regard to case (RFC 9110,
 * section 5.1).
 *
 * @param fields all of them
 */
public record Headers(List<Field> fields) {

    /** No fields. */
    public static final Headers NONE = new Headers(List.of());

    /**
     * One field.
     *
     * @param name as on the wire
     * @param value without surrounding white space
     */
    public record Field(String name, String value) {}

    public Headers {
        fields = List.copyOf(fields);
    }

    /** The first value of that name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of that name. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /** The same with one more field. */
    public Headers with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Headers(more);
    }

    /** The same without the fields of that name. */
    public Headers without(String name) {
        return new Headers(fields.stream()
                .filter(field -> !field.name().equalsIgnoreCase(name))
                .toList());
    }

    /** Only the names: values may be credentials. */
    @Override
    public String toString() {
        return fields.stream().map(Field::name).toList().toString();
    }
}
