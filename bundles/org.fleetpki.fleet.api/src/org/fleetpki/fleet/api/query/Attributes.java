// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import java.util.List;
import java.util.Map;

/** What is known about one device, for queries to ask. An implementation may look values up only when asked. */
@FunctionalInterface
public interface Attributes {

    /**
     * The values of an attribute; empty if nothing is known, never an empty text.
     *
     * <p>By {@link QueryAttribute#type()}: {@link QueryValue.Text} for texts, tags, versions, hexadecimal texts and
     * choices (their {@link QueryAttribute.Choice#id()}), {@link QueryValue.Number}, {@link QueryValue.Moment}, {@link
     * QueryValue.Span}, {@link QueryValue.Truth}. A value of another kind equals nothing.
     */
    List<QueryValue> values(QueryAttribute attribute);

    /** Known values. */
    static Attributes of(Map<QueryAttribute, List<QueryValue>> values) {
        Map<QueryAttribute, List<QueryValue>> copy = Map.copyOf(values);
        return attribute -> copy.getOrDefault(attribute, List.of());
    }
}
