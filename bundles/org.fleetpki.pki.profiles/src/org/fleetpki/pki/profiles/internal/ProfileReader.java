// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.profiles.internal;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.SignatureMaker;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.api.ca.NameRules;
import org.fleetpki.pki.api.ca.ProfileRule;
import org.fleetpki.pki.api.ca.ProfileRules;
import org.fleetpki.pki.api.ca.ProfileSigning;
import org.fleetpki.pki.api.ca.SubjectRules;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Reads a profile; what the file does not say is as usual for the usage. */
final class ProfileReader {

    private static final Set<String> NEVER_FROM_REQUEST =
            Set.of("2.5.29.19", "2.5.29.15", "2.5.29.30", "2.5.29.36", "2.5.29.14", "2.5.29.35", "2.5.29.17");

    private final Table table;

    private ProfileReader(Table table) {
        this.table = table;
    }

    /** The profile; empty if something was reported. */
    static Optional<CertificateProfile> read(String text, Problems problems) {
        return YamlDocument.compose(text, problems)
                .flatMap(root -> new ProfileReader(new Table(root, "", problems)).profile())
                .filter(profile -> problems.isEmpty());
    }

    private Optional<CertificateProfile> profile() {
        table.required("profile", "the version of this format is 1", ProfileReader::version);
        Optional<String> id = table.required("id", "name the profile, such as pbx", ProfileReader::id);
        String title = table.text("title").orElse("");
        Optional<Usage> usage = table.required("usage", "say what it is for, such as tls-server", Usage::parse);
        Usage kind = usage.orElse(Usage.END_ENTITY);
        ProfileRules usual = ProfileRules.standard(kind);
        Optional<Table> key = table.table("key");
        KeyType prefer =
                key.flatMap(keys -> keys.parsed("prefer", KeyType::parse)).orElse(KeyType.EC_P256);
        ProfileRule<Set<KeyType>> keys = key.map(given -> keys(given, prefer)).orElse(usual.keys());
        Optional<Table> validity = table.table("validity");
        Duration length = validity.flatMap(given -> given.required("length", "say how long, such as 397d", Words::span))
                .orElse(kind.isAuthority() ? Duration.ofDays(3650) : Duration.ofDays(397));
        Duration backdate = validity.flatMap(given -> given.parsed("backdate", ProfileReader::backdate))
                .orElse(Duration.ofHours(1));
        ProfileRules rules = new ProfileRules(
                keys,
                validity.map(given -> longest(given, usual)).orElse(usual.longest()),
                table.table("subject").map(ProfileReader::subject).orElse(usual.subject()),
                table.table("names").map(given -> names(given, usual.names())).orElse(usual.names()),
                table.table("fromRequest").map(ProfileReader::fromRequest).orElse(usual.fromRequest()),
                table.table("accept").map(ProfileReader::accepted).orElse(usual.accepted()));
        List<Extension> extensions = ExtensionReader.read(table.table("extensions"), kind);
        ProfileSigning signing = signing();
        table.refuseOthers();
        if (id.isEmpty() || usage.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CertificateProfile(
                    id.get(), title, kind, prefer, length, backdate, rules, extensions, signing));
        } catch (IllegalArgumentException e) {
            table.reportWhole(e.getMessage());
            return Optional.empty();
        }
    }

    private static int version(String text) {
        if (!text.equals("1")) {
            throw new IllegalArgumentException("the version of this format is 1, not '" + text + "'");
        }
        return 1;
    }

    static String id(String text) {
        if (!text.matches("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?")) {
            throw new IllegalArgumentException(
                    "'" + text + "' cannot name a profile; take lower-case letters, digits and hyphens, such as 'pbx'");
        }
        return text;
    }

    private static Duration backdate(String text) {
        return text.equals("0") || text.equals("0h") ? Duration.ZERO : Words.span(text);
    }

    private static String rule(Table table) {
        return table.text("rule").orElse("");
    }

    private static ProfileRule<Set<KeyType>> keys(Table table, KeyType prefer) {
        Set<KeyType> allowed =
                new LinkedHashSet<>(table.list("allow", KeyType::parse).orElse(List.of()));
        ProfileRule<Set<KeyType>> rule = new ProfileRule<>(Set.copyOf(allowed), rule(table));
        table.refuseOthers();
        if (!allowed.isEmpty() && !allowed.contains(prefer)) {
            table.report("allow", "must contain the preferred kind " + prefer.id());
        }
        return rule;
    }

    private static ProfileRule<Duration> longest(Table table, ProfileRules usual) {
        ProfileRule<Duration> rule = new ProfileRule<>(
                table.parsed("longest", Words::span).orElse(usual.longest().value()), rule(table));
        table.refuseOthers();
        return rule;
    }

    private static ProfileRule<SubjectRules> subject(Table table) {
        Set<String> allowed =
                Set.copyOf(table.list("allow", Words.oid(Words.ATTRIBUTES)).orElse(List.of()));
        Set<String> required =
                Set.copyOf(table.list("require", Words.oid(Words.ATTRIBUTES)).orElse(List.of()));
        SubjectRules.CommonName commonName =
                table.choice("commonName", Words.COMMON_NAMES).orElse(SubjectRules.CommonName.AS_ORDERED);
        String rule = rule(table);
        table.refuseOthers();
        try {
            return new ProfileRule<>(new SubjectRules(allowed, required, commonName), rule);
        } catch (IllegalArgumentException e) {
            table.report("require", e.getMessage());
            return ProfileRule.own(SubjectRules.ANY);
        }
    }

    private static ProfileRule<NameRules> names(Table table, ProfileRule<NameRules> usual) {
        Set<Kind> kinds = Set.copyOf(table.list("kinds", Words.oneOf(Words.KINDS))
                .orElse(List.copyOf(usual.value().kinds())));
        int least = table.parsed("least", Words::number).orElse(usual.value().least());
        int most = table.parsed("most", Words::number).orElse(usual.value().most());
        NameRules.Origin origin = table.choice("from", Words.ORIGINS).orElse(NameRules.Origin.ORDER);
        String rule = table.text("rule").orElse(usual.source());
        table.refuseOthers();
        try {
            return new ProfileRule<>(new NameRules(kinds, least, most, origin), rule);
        } catch (IllegalArgumentException e) {
            table.reportWhole(e.getMessage());
            return usual;
        }
    }

    private static ProfileRule<Set<String>> fromRequest(Table table) {
        Set<String> oids =
                Set.copyOf(table.list("extensions", Words.oid(Words.EXTENSIONS)).orElse(List.of()));
        for (String oid : oids) {
            if (NEVER_FROM_REQUEST.contains(oid)) {
                table.report("extensions", "must not have " + oid + ": what it decides is the authority's to say");
            }
        }
        ProfileRule<Set<String>> rule = new ProfileRule<>(oids, rule(table));
        table.refuseOthers();
        return rule;
    }

    private static ProfileRule<Set<String>> accepted(Table table) {
        Set<String> codes = Set.copyOf(table.list("findings", text -> text).orElse(List.of()));
        ProfileRule<Set<String>> rule = new ProfileRule<>(codes, rule(table));
        table.refuseOthers();
        if (!codes.isEmpty() && rule.source().isEmpty()) {
            table.reportWhole("accept lacks 'rule'; say why certificates like that are needed");
        }
        return rule;
    }

    private ProfileSigning signing() {
        Optional<Table> signature = table.table("signature");
        ProfileSigning signing = new ProfileSigning(
                signature.flatMap(given -> given.choice("rsa", Words.SCHEMES)).orElse(SignatureMaker.RsaScheme.PKCS1),
                signature.flatMap(given -> given.choice("hash", Words.HASHES)),
                table.choice("serial", Words.SERIALS).orElse(ProfileSigning.Serials.AUTHORITY),
                table.choice("publicRules", Words.FLAGS).orElse(false));
        signature.ifPresent(Table::refuseOthers);
        return signing;
    }
}
