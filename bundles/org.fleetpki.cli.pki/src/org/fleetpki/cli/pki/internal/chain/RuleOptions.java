// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.path.ChainQuery.Profile;
import org.fleetpki.pki.api.path.ChainQuery.Purpose;
import picocli.CommandLine.Option;

/** By which rules a chain is judged, as a picocli mixin. */
final class RuleOptions {

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "A DNS name, IP address or e-mail address that the certificate must be for. May be given several"
                            + " times.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            defaultValue = "serverAuth",
            description = "What the certificate is to be used for: serverAuth, clientAuth, ca or any.")
    private String purpose = "serverAuth";

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "rfc5280",
            description = "rfc5280, or webpki for the rules of browsers and public authorities.")
    private String profile = "rfc5280";

    @Option(names = "--crl", paramLabel = "FILE", description = "A revocation list. May be given several times.")
    private List<Path> crls = new ArrayList<>();

    @Option(
            names = "--require-revocation",
            description = "Refuse certificates of which no revocation list tells whether they are revoked.")
    private boolean revocationRequired;

    @Option(
            names = "--max-depth",
            paramLabel = "N",
            description = "How many authorities may stand between the certificate and the trusted one.")
    private Integer maxDepth;

    List<GeneralName> names() throws CliException {
        List<GeneralName> all = new ArrayList<>();
        for (String name : names) {
            all.add(WantedName.guess(name)
                    .orElseThrow(() -> invalid("--name", name, "a DNS name, an IP address nor an e-mail address")));
        }
        return all;
    }

    Purpose purpose() throws CliException {
        return switch (purpose) {
            case "serverAuth" -> Purpose.SERVER_AUTH;
            case "clientAuth" -> Purpose.CLIENT_AUTH;
            case "ca" -> Purpose.CERTIFICATE_AUTHORITY;
            case "any" -> Purpose.ANY;
            default -> throw invalid("--purpose", purpose, "serverAuth, clientAuth, ca nor any");
        };
    }

    Profile profile() throws CliException {
        return switch (profile) {
            case "rfc5280" -> Profile.RFC5280;
            case "webpki" -> Profile.WEBPKI;
            default -> throw invalid("--profile", profile, "rfc5280 nor webpki");
        };
    }

    List<Path> crls() {
        return crls;
    }

    boolean isRevocationRequired() {
        return revocationRequired;
    }

    OptionalInt maxDepth() throws CliException {
        if (maxDepth == null) {
            return OptionalInt.empty();
        }
        if (maxDepth < 0) {
            throw invalid("--max-depth", maxDepth.toString(), "0 nor more");
        }
        return OptionalInt.of(maxDepth);
    }

    private static CliException invalid(String option, String value, String wanted) {
        return new CliException(
                ExitCodes.SPEC_INVALID, "'" + value + "' for " + option + " is neither " + wanted + ".");
    }
}
