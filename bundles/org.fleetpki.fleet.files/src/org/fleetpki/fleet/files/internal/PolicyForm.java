// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.time.Duration;
import java.util.Optional;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.CertificateProfile;

/** A policy in a plan. */
final class PolicyForm {

    static void write(ObjectWriter json, Policy policy) {
        json.text("authority", policy.authority());
        json.text("authorityPassphrase", policy.authorityPassphrase().toString());
        json.object("profile", profile -> {
            profile.text("id", policy.profile().id());
            profile.text("usage", policy.profile().usage().name());
            profile.text("keyType", policy.profile().keyType().id());
            profile.text("validity", policy.profile().validity().toString());
            profile.text("backdate", policy.profile().backdate().toString());
        });
        json.text("commonName", policy.commonName().name());
        json.text("names", policy.names().name());
        json.text("organization", policy.organization());
        json.text("renewBefore", policy.renewBefore().toString());
        json.text("https", policy.https().id());
        json.text("firstContact", policy.firstContact().name());
        if (policy.keyFrom() != Policy.KeyFrom.ANY) {
            json.text("keyFrom", policy.keyFrom().name());
        }
        if (policy.allowExperimental()) {
            json.bool("allowExperimental", true);
        }
    }

    static Optional<Policy> read(TableReader table) {
        Form form = new Form(table);
        String authority = form.text("authority");
        SecretRef passphrase = form.value("authorityPassphrase", SecretText.reference());
        CertificateProfile profile = form.value("profile", Readers.table(PolicyForm::profile));
        Policy.Naming commonName = form.value("commonName", Form.constant(Policy.Naming.class));
        Policy.Naming names = form.value("names", Form.constant(Policy.Naming.class));
        String organization = form.text("organization");
        Duration renewBefore = form.value("renewBefore", Form.duration());
        HttpsMode https = form.value("https", Readers.parsed(HttpsMode::parse));
        Policy.FirstContact firstContact = form.value("firstContact", Form.constant(Policy.FirstContact.class));
        Policy.KeyFrom keyFrom =
                table.optional("keyFrom", Form.constant(Policy.KeyFrom.class)).orElse(Policy.KeyFrom.ANY);
        boolean experimental =
                table.optional("allowExperimental", Readers.bool()).orElse(false);
        return form.complete(() -> new Policy(
                authority,
                passphrase,
                profile,
                commonName,
                names,
                organization,
                renewBefore,
                https,
                firstContact,
                keyFrom,
                experimental));
    }

    private static Optional<CertificateProfile> profile(TableReader table) {
        Form form = new Form(table);
        String id = form.text("id");
        CertificateProfile.Usage usage = form.value("usage", Form.constant(CertificateProfile.Usage.class));
        KeyType keyType = form.value("keyType", Readers.parsed(KeyType::parse));
        Duration validity = form.value("validity", Form.duration());
        Duration backdate = form.value("backdate", Form.duration());
        return form.complete(() -> new CertificateProfile(id, usage, keyType, validity, backdate));
    }

    private PolicyForm() {}
}
