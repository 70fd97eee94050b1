// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfiles;

/** Shows profiles, as a table or as JSON. */
final class ProfileTable {

    /** Those of a folder first; one that hides one of the product stands for it. */
    static List<CertificateProfile> all(CertificateProfiles profiles, Path folder) throws PkiException, CliException {
        List<CertificateProfile> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    all.add(profiles.load(file));
                }
            } catch (IOException e) {
                throw CliException.cannotRead(folder, e);
            }
        }
        for (CertificateProfile profile : profiles.builtIn()) {
            if (all.stream().noneMatch(own -> own.id().equals(profile.id()))) {
                all.add(profile);
            }
        }
        return all;
    }

    static void write(List<CertificateProfile> profiles, CommandOutput output) {
        if (output.isText()) {
            TextTable table = new TextTable(output.style(), "Profile", "Usage", "Key", "Validity", "Title");
            for (CertificateProfile profile : profiles) {
                table.row(
                        Tone.PLAIN,
                        profile.id(),
                        profile.usage().id(),
                        profile.keyType().id(),
                        profile.validity().toDays() + " d",
                        profile.title());
            }
            output.text(table.text());
        } else {
            output.json(JsonObject.array(profiles.stream()
                    .map(profile -> new JsonObject()
                            .with("id", profile.id())
                            .with("title", profile.title())
                            .with("usage", profile.usage().id())
                            .with("key", profile.keyType().id())
                            .with("validity", profile.validity().toString())
                            .text())
                    .toList()));
        }
    }

    private ProfileTable() {}
}
