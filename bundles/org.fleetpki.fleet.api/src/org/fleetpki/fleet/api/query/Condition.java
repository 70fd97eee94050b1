// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import java.util.List;
import java.util.Set;

/**
 * A query as a tree. Each node checks that it makes sense, so that a tree that exists can be evaluated, and translated
 * for a database, without further questions.
 */
public sealed interface Condition {

    /** What a bare word is looked for in: {@link Anywhere}. */
    Set<QueryAttribute> SEARCHED =
            Set.of(QueryAttribute.ID, QueryAttribute.HOST, QueryAttribute.HOST_NAME, QueryAttribute.SITE);

    /** Holds for every device. */
    record Everything() implements Condition {}

    /** Holds if all of two or more hold. */
    record And(List<Condition> all) implements Condition {
        public And {
            all = severalOf(all);
        }
    }

    /** Holds if one of two or more holds. */
    record Or(List<Condition> any) implements Condition {
        public Or {
            any = severalOf(any);
        }
    }

    /** Holds if another does not: also where that one does not hold because nothing is known. */
    record Not(Condition condition) implements Condition {}

    /**
     * Compares an attribute with a value. It holds if it holds for one value of the attribute, and not at all for one
     * without values; {@link QueryOperator#NOT_EQUAL} holds wherever {@link QueryOperator#EQUAL} does not.
     */
    record Compare(QueryAttribute attribute, QueryOperator operator, QueryValue value) implements Condition {
        public Compare {
            Comparisons.check(attribute, operator, value);
        }
    }

    /** Holds if an attribute equals one of one or more values. */
    record In(QueryAttribute attribute, List<QueryValue> values) implements Condition {
        public In {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("an 'in' needs at least one value");
            }
            for (QueryValue value : values) {
                Comparisons.check(attribute, QueryOperator.EQUAL, value);
            }
        }
    }

    /** Holds if an attribute has a value. */
    record Has(QueryAttribute attribute) implements Condition {}

    /** Holds if a text stands {@linkplain TextPattern like this} in one of the attributes {@link #SEARCHED}. */
    record Anywhere(String text) implements Condition {
        public Anywhere {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("an empty text stands everywhere");
            }
        }
    }

    private static List<Condition> severalOf(List<Condition> conditions) {
        if (conditions.size() < 2) {
            throw new IllegalArgumentException("at least two conditions are joined");
        }
        return List.copyOf(conditions);
    }
}
