// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.List;
import java.util.Optional;
import org.fleetpki.fleet.api.TrustRule;
import org.fleetpki.fleet.api.query.FleetQuery;
import org.fleetpki.fleet.api.query.QuerySyntaxException;

/** Reads the part of a fleet file that says who has to trust whom. */
final class TrustRulesReader {

    private static final String KEY = "trust";

    static List<TrustRule> read(TableReader fleet) {
        return fleet.optional(KEY, Readers.list(Readers.table(TrustRulesReader::rule)))
                .orElse(List.of());
    }

    private static Optional<TrustRule> rule(TableReader table) {
        Optional<String> name = table.required(
                "name", "say in words what it is for, such as 'phones trust registrars'", Readers.text(200));
        Optional<FleetQuery> clients = table.required("clients", "select the devices that judge by a query", query());
        Optional<FleetQuery> servers =
                table.required("servers", "select the devices that are judged by a query", query());
        return name.flatMap(words -> clients.flatMap(from -> servers.map(to -> new TrustRule(words, from, to))));
    }

    private static ValueReader<FleetQuery> query() {
        return Readers.parsed(text -> {
            try {
                return FleetQuery.parse(text);
            } catch (QuerySyntaxException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        });
    }

    private TrustRulesReader() {}
}
