// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.pki.internal.InputFiles;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiObject.RevocationListObject;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRevocationList;

/** Reads the certificates and revocation lists that the command line names. Nothing of that needs a passphrase. */
record ChainFiles(InputFiles files) {

    List<ParsedCertificate> certificates(List<Path> paths) throws PkiException, FleetException, CliException {
        return files.certificates(paths, Optional.empty());
    }

    List<ParsedRevocationList> revocationLists(List<Path> paths) throws PkiException, FleetException, CliException {
        List<ParsedRevocationList> all = new ArrayList<>();
        for (Path path : paths) {
            int before = all.size();
            for (PkiFiles.Found found : files.read(path, Optional.empty())) {
                if (found.object() instanceof RevocationListObject list) {
                    all.add(list.list());
                }
            }
            if (all.size() == before) {
                throw new CliException(
                        ExitCodes.SPEC_INVALID, InputFiles.name(path) + " has no revocation list in it.");
            }
        }
        return all;
    }
}
