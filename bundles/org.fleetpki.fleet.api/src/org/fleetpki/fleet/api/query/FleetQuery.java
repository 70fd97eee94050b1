// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Selects devices, such as {@code vendor=axis and site in (OSL,STO) and expires<30d}.
 *
 * <p>The grammar; words are told apart without regard to case:
 *
 * <pre>
 * query     = [ or ]                                  an empty query, or *, selects everything
 * or        = and { "or" and }
 * and       = not { "and" not }                       binds closer than "or"
 * not       = { "not" } primary                       binds closer than "and"
 * primary   = "(" or ")" | "*" | attribute sign value
 *           | attribute [ "not" ] "in" "(" value { "," value } ")"
 *           | "has" attribute | attribute "is" [ "not" ] "empty"
 *           | boolean attribute                       the same as attribute = yes
 *           | text                                    stands somewhere in id, host, hostName or site
 * sign      = "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "~"
 * value     = word | text in single or double quotes; \ before a quote or a \ takes it literally
 * word      = characters other than space ( ) , = ! &lt; &gt; ~ and a leading quote
 * </pre>
 *
 * <p>What the comparisons mean stands at {@link Condition}, {@link QueryType}, {@link TextPattern}, {@link TimeRange}
 * and {@link FirmwareVersion}; the attributes are those of {@link QueryAttribute}.
 *
 * @param root the query as a tree
 */
public record FleetQuery(Condition root) {

    /** Selects every device. */
    public static final FleetQuery EVERYTHING = new FleetQuery(new Condition.Everything());

    /** The longest text that is read. */
    public static final int LONGEST = 4_000;

    /**
     * Read a query.
     *
     * @throws QuerySyntaxException if it is none; also if it is longer than {@link #LONGEST} or nested too deeply
     */
    public static FleetQuery parse(String text) throws QuerySyntaxException {
        return new FleetQuery(QueryParser.parse(text));
    }

    /**
     * Whether a device is selected.
     *
     * @param now what durations are measured from
     */
    public boolean matches(Attributes attributes, Instant now) {
        return new Comparisons(attributes, now).hold(root);
    }

    /** The query in one canonical form, which {@link #parse} reads back as the same tree. */
    public String text() {
        return QueryPrinter.print(root);
    }

    /** Which attributes it asks for. */
    public Set<QueryAttribute> attributes() {
        Set<QueryAttribute> found = EnumSet.noneOf(QueryAttribute.class);
        collect(root, found);
        return found;
    }

    private static void collect(Condition condition, Set<QueryAttribute> into) {
        switch (condition) {
            case Condition.Everything everything -> {}
            case Condition.And(List<Condition> all) -> all.forEach(part -> collect(part, into));
            case Condition.Or(List<Condition> any) -> any.forEach(part -> collect(part, into));
            case Condition.Not(Condition negated) -> collect(negated, into);
            case Condition.Compare compare -> into.add(compare.attribute());
            case Condition.In in -> into.add(in.attribute());
            case Condition.Has(QueryAttribute attribute) -> into.add(attribute);
            case Condition.Anywhere anywhere -> into.addAll(Condition.SEARCHED);
        }
    }

    @Override
    public String toString() {
        return text();
    }
}
