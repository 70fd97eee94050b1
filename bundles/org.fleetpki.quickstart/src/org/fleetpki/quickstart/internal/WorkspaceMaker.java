// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.WholeFile;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes a quickstart workspace. Each part is made only if it is not there, and whole or not at all; so a run that was
 * killed is taken up where it ended, and nothing is ever overwritten.
 */
@Component(service = WorkspaceMaker.class)
public final class WorkspaceMaker {

    private static final String ROOT = "root";
    private static final String ISSUING = "issuing";
    private static final Duration ROOT_VALIDITY = Duration.ofDays(7300);
    private static final Duration ISSUING_VALIDITY = Duration.ofDays(3650);
    private static final Duration BACKDATE = Duration.ofHours(1);

    private final CertificateAuthorities authorities;
    private final PrivateFile privateFile;
    private final LoopbackAddresses addresses;

    @Activate
    public WorkspaceMaker(@Reference CertificateAuthorities authorities) {
        this(authorities, new SecureRandom(), new LoopbackAddresses());
    }

    WorkspaceMaker(CertificateAuthorities authorities, SecureRandom random, LoopbackAddresses addresses) {
        this.authorities = authorities;
        this.privateFile = new PrivateFile(random);
        this.addresses = addresses;
    }

    /**
     * Make what is missing.
     *
     * @param devices how many devices a new workspace gets
     * @return the simulated devices that the workspace has
     * @throws CliException {@link ExitCodes#WORKSPACE_UNUSABLE} if the folder holds something else
     */
    List<SimulationRow> make(QuickstartFolder folder, int devices) throws CliException, PkiException {
        SimulationFile simulation = folder.simulation();
        if (!simulation.exists()) {
            requireEmpty(folder.workspace().root());
            simulation.write(addresses.choose(devices));
        }
        List<SimulationRow> rows = simulation.read();
        PrivateFile.makeFolder(folder.secrets());
        privateFile.makeUnlessThere(folder.rootPassphrase());
        privateFile.makeUnlessThere(folder.issuingPassphrase());
        privateFile.makeUnlessThere(folder.devicePassword());
        makeAuthorities(folder);
        Path fleet = folder.workspace().fleetFile();
        if (!Files.exists(fleet)) {
            WholeFile.write(fleet, QuickstartFleetFile.text(rows));
        }
        return rows;
    }

    private void makeAuthorities(QuickstartFolder folder) throws CliException, PkiException {
        Path place = folder.workspace().authorities();
        if (!has(place, ROOT)) {
            try (Secret secret = secret(folder.rootPassphrase())) {
                authorities.createRoot(
                        place,
                        order(ROOT, "FleetPKI quickstart root", CertificateProfile.Usage.ROOT_CA, ROOT_VALIDITY),
                        secret);
            }
        }
        CertificateAuthority root = authorities.open(place, ROOT);
        if (!has(place, ISSUING)) {
            try (Secret opens = secret(folder.rootPassphrase());
                    CertificateAuthority.Unlocked unlocked = root.unlock(opens);
                    Secret secret = secret(folder.issuingPassphrase())) {
                authorities.createIntermediate(
                        place,
                        order(
                                ISSUING,
                                "FleetPKI quickstart issuing",
                                CertificateProfile.Usage.INTERMEDIATE_CA,
                                ISSUING_VALIDITY),
                        secret,
                        root,
                        unlocked);
            }
        }
        if (!Files.exists(folder.rootCertificate())) {
            WholeFile.write(folder.rootCertificate(), Pem.encode(root.certificate()));
        }
    }

    private boolean has(Path place, String id) throws PkiException {
        return authorities.list(place).stream()
                .anyMatch(authority -> authority.id().equals(id));
    }

    private static AuthorityOrder order(
            String id, String commonName, CertificateProfile.Usage usage, Duration validity) {
        return new AuthorityOrder(
                id,
                new X500Principal("CN=" + commonName + ",O=FleetPKI quickstart"),
                new CertificateProfile("quickstart-" + id, usage, KeyType.EC_P256, validity, BACKDATE));
    }

    private static Secret secret(Path file) throws CliException {
        return new Secret(PrivateFile.read(file).toCharArray());
    }

    private static void requireEmpty(Path folder) throws CliException {
        if (!Files.exists(folder)) {
            return;
        }
        boolean empty;
        try (Stream<Path> entries = Files.list(folder)) {
            empty = entries.findAny().isEmpty();
        } catch (IOException e) {
            throw CliException.cannotWrite(folder, e);
        }
        if (!empty) {
            throw new CliException(
                    ExitCodes.WORKSPACE_UNUSABLE,
                    folder + " is not empty and no quickstart workspace; give --workspace a new folder.");
        }
    }
}
