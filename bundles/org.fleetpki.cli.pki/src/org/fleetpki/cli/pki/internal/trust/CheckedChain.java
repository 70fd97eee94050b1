// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.pki.internal.tls.ServerAddress;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.model.ParsedCertificate;

/**
 * The certificates that are to be checked.
 *
 * @param certificates the one in question first
 * @param host the name that a client would use; empty where no server was asked
 */
record CheckedChain(List<X509Certificate> certificates, Optional<GeneralName> host) {

    private static final int PLAIN_HTTP = 80;

    /** Finds them in a file or at a server. */
    record Reading(TlsProbe probe, CertificateArgument argument) {

        /** @throws CliException {@link ExitCodes#DEVICES_FAILED} if a server does not answer */
        CheckedChain of(String target) throws PkiException, CliException {
            Optional<Path> file = CertificateArgument.file(target);
            return file.isPresent() ? new CheckedChain(argument.read(file.get()), Optional.empty()) : ofServer(target);
        }

        private CheckedChain ofServer(String target) throws CliException {
            ServerAddress address = address(target);
            String host = address.host();
            try {
                Endpoint endpoint = new Endpoint(host, PLAIN_HTTP, address.port(), TlsTrust.NOTHING);
                return new CheckedChain(probe.probe(endpoint).chain(), Optional.of(GeneralName.ofHost(host)));
            } catch (DeviceException e) {
                throw new CliException(ExitCodes.DEVICES_FAILED, e.failure().sentence(), e);
            } catch (IllegalArgumentException e) {
                throw new CliException(ExitCodes.SPEC_INVALID, "'" + target + "': " + e.getMessage() + ".", e);
            }
        }
    }

    private static ServerAddress address(String target) throws CliException {
        try {
            return ServerAddress.parse(target);
        } catch (CliException e) {
            throw new CliException(
                    e.exitCode(), "'" + target + "' is neither a file nor a server as HOST or HOST:PORT.", e);
        }
    }

    /** What to ask about them, given whom a store trusts. An authority's certificate is not judged as a server's. */
    ChainQuery question(List<X509Certificate> anchors, Instant at) {
        List<ParsedCertificate> chain =
                certificates.stream().map(ParsedCertificate::of).toList();
        boolean authority = certificates.getFirst().getBasicConstraints() >= 0;
        return new ChainQuery(
                chain.getFirst(),
                chain.subList(1, chain.size()),
                anchors.stream().map(ParsedCertificate::of).toList(),
                at,
                authority && host.isEmpty() ? ChainQuery.Purpose.CERTIFICATE_AUTHORITY : ChainQuery.Purpose.SERVER_AUTH,
                host.stream().toList(),
                ChainQuery.Revocation.UNCHECKED,
                OptionalInt.empty(),
                ChainQuery.Profile.RFC5280,
                false);
    }
}
