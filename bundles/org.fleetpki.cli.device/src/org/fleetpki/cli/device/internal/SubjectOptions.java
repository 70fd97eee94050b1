// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import picocli.CommandLine.Option;

/** Whom a certificate names, as a picocli mixin. */
final class SubjectOptions {

    @Option(
            names = "--subject",
            paramLabel = "DN",
            required = true,
            description = "The distinguished name, such as 'CN=cam-1.example.org,O=Example' (RFC 4514).")
    private String subject = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "An alternative name: DNS:cam-1.example.org or IP:192.0.2.1. May be given several times.")
    private List<String> names = new ArrayList<>();

    /** @throws CliException {@link ExitCodes#SPEC_INVALID} if one of the names is none */
    CertificateSubject subject() throws CliException {
        return of(subject, names);
    }

    /** The same from texts. */
    static CertificateSubject of(String subject, List<String> names) throws CliException {
        try {
            return new CertificateSubject(
                    new X500Principal(subject),
                    names.stream().map(GeneralName::parse).toList());
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, "A name is not right: " + e.getMessage() + ".", e);
        }
    }
}
