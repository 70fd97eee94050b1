// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.webform.internal.profile.Login.Kind;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a profile. */
public final class ProfileReader {

    private static final String FORMAT = "1";

    private static final Map<String, Kind> KINDS = Map.of(
            "none", Kind.NONE, "basic", Kind.BASIC, "digest", Kind.DIGEST, "query", Kind.QUERY, "token", Kind.TOKEN);

    private final CallReader calls = new CallReader();

    /**
     * Read a profile.
     *
     * @param problems collects what is wrong
     * @return empty if anything is wrong
     */
    public static Optional<Profile> read(String text, Problems problems) {
        Optional<Node> root = YamlDocument.compose(text, problems);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Profile profile = new ProfileReader().profile(new Table(root.get(), "", problems));
        return problems.isEmpty() ? Optional.of(profile) : Optional.empty();
    }

    private Profile profile(Table table) {
        table.required("fleetpki-webform", "this is format 1", text -> {
            if (!text.equals(FORMAT)) {
                throw new IllegalArgumentException("this version reads format 1, not '" + text + "'");
            }
            return text;
        });
        String family = table.required("family", "a word such as hanwha", Parsers::family)
                .orElse("");
        String vendor =
                table.required("vendor", "the maker's name", text -> text).orElse("");
        String title =
                table.required("title", "a few words for people", text -> text).orElse("");
        boolean experimental = table.flag("experimental");
        table.demand("sources", "where the facts come from");
        List<String> sources = table.oneOrMore("sources", text -> text);
        Optional<Table> recognise = table.demand("recognise", "the request that tells the family without a log-in")
                .map(node -> new Table(node, "recognise", table.problems()));
        Facts facts = recognise.map(ExtractReader::facts).orElse(Facts.NONE);
        Call first = recognise.map(calls::call).orElseGet(CallReader::missing);
        if (first.success().isEmpty() && recognise.isPresent()) {
            table.report("recognise", "lacks 'success'; without it every web server would be one of the family");
        }
        Login login = login(table);
        Extract words = ExtractReader.optional(table, "words");
        Optional<Table> capabilities = table.table("capabilities");
        CapabilityReader reader = new CapabilityReader(calls, experimental);
        List<Spec> specs = capabilities.map(reader::all).orElse(List.of());
        Optional<Spec.Store> trust = capabilities.flatMap(reader::trust);
        capabilities.ifPresent(Table::refuseOthers);
        List<Template> manual = table.oneOrMore("manual", calls::template);
        table.refuseOthers();
        return new Profile(
                family, vendor, title, experimental, sources, first, facts, login, words, specs, trust, manual);
    }

    private Login login(Table parent) {
        Optional<Table> table = parent.demand("login", "kind: none, basic, digest, query or token")
                .map(node -> new Table(node, "login", parent.problems()));
        if (table.isEmpty()) {
            return none();
        }
        Table each = table.get();
        Kind kind = each.required("kind", "none, basic, digest, query or token", text -> {
                    Kind known = KINDS.get(text);
                    if (known == null) {
                        throw new IllegalArgumentException(
                                "write none, basic, digest, query or token, not '" + text + "'");
                    }
                    return known;
                })
                .orElse(Kind.NONE);
        if (kind == Kind.TOKEN) {
            each.demand("request", "the request that is answered by a token");
            each.demand("token", "where the token stands");
        } else if (kind == Kind.QUERY) {
            each.demand("query", "the parameters with ${user} and ${password}");
        }
        if (kind != Kind.NONE) {
            each.demand("check", "a request that only the right credentials are let through to");
        }
        Login login = new Login(
                kind,
                calls.call(each, "request"),
                ExtractReader.optional(each, "token"),
                calls.open(each, "query"),
                calls.headers(each, "headers"),
                calls.call(each, "check"),
                ExtractReader.facts(each),
                calls.call(each, "logout"));
        each.refuseOthers();
        return login;
    }

    private static Login none() {
        return new Login(
                Kind.NONE,
                Optional.empty(),
                Extract.NOTHING,
                Map.of(),
                Map.of(),
                Optional.empty(),
                Facts.NONE,
                Optional.empty());
    }
}
