// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.profiles.internal;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.NameRules;
import org.fleetpki.pki.api.ca.ProfileRule;
import org.fleetpki.pki.api.ca.ProfileRules;
import org.fleetpki.pki.api.ca.ProfileSigning;
import org.fleetpki.pki.api.ca.SubjectRules;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Writes a profile so that {@link ProfileReader} reads the same. */
final class ProfileWriter {

    private final YamlText yaml = new YamlText();

    static String write(CertificateProfile profile) {
        return new ProfileWriter().all(profile).toString();
    }

    private YamlText all(CertificateProfile profile) {
        ProfileRules rules = profile.rules();
        yaml.line(0, "profile", "1").text(0, "id", profile.id()).text(0, "title", profile.title());
        yaml.line(0, "usage", profile.usage().id());
        yaml.open(0, "key").line(1, "prefer", profile.keyType().id());
        if (!rules.keys().value().isEmpty()) {
            yaml.list(
                    1,
                    "allow",
                    rules.keys().value().stream().sorted().map(KeyType::id).toList());
        }
        rule(rules.keys());
        yaml.open(0, "validity")
                .line(1, "length", Words.span(profile.validity()))
                .line(1, "backdate", profile.backdate().isZero() ? "0h" : Words.span(profile.backdate()))
                .line(1, "longest", Words.span(rules.longest().value()));
        rule(rules.longest());
        subject(rules.subject());
        names(rules.names());
        if (!rules.fromRequest().value().isEmpty()) {
            yaml.open(0, "fromRequest")
                    .list(
                            1,
                            "extensions",
                            rules.fromRequest().value().stream()
                                    .map(oid -> Words.of(Words.EXTENSIONS, oid))
                                    .sorted()
                                    .toList());
            rule(rules.fromRequest());
        }
        if (!rules.accepted().value().isEmpty()) {
            yaml.open(0, "accept")
                    .list(1, "findings", new TreeSet<>(rules.accepted().value()));
            rule(rules.accepted());
        }
        yaml.open(0, "extensions");
        new ExtensionWriter(yaml, profile.usage()).write(profile.extensions());
        signing(profile.signing());
        return yaml;
    }

    private void rule(ProfileRule<?> rule) {
        yaml.text(1, "rule", rule.source());
    }

    private void subject(ProfileRule<SubjectRules> rule) {
        SubjectRules rules = rule.value();
        yaml.open(0, "subject")
                .list(1, "allow", attributes(rules.allowed()))
                .list(1, "require", attributes(rules.required()))
                .line(1, "commonName", Words.of(Words.COMMON_NAMES, rules.commonName()));
        rule(rule);
    }

    private static Collection<String> attributes(Set<String> oids) {
        return oids.stream().map(oid -> Words.of(Words.ATTRIBUTES, oid)).collect(Collectors.toCollection(TreeSet::new));
    }

    private void names(ProfileRule<NameRules> rule) {
        NameRules rules = rule.value();
        yaml.open(0, "names")
                .list(
                        1,
                        "kinds",
                        rules.kinds().stream().sorted().map(Kind::label).toList())
                .line(1, "least", Integer.toString(rules.least()))
                .line(1, "most", Integer.toString(rules.most()))
                .line(1, "from", Words.of(Words.ORIGINS, rules.origin()))
                .line(1, "rule", YamlText.quoted(rule.source()));
    }

    private void signing(ProfileSigning signing) {
        yaml.open(0, "signature").line(1, "rsa", Words.of(Words.SCHEMES, signing.rsa()));
        signing.hash().ifPresent(hash -> yaml.line(1, "hash", Words.of(Words.HASHES, hash)));
        yaml.line(0, "serial", Words.of(Words.SERIALS, signing.serials()))
                .line(0, "publicRules", Boolean.toString(signing.publicRules()));
    }
}
