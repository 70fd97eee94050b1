// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.Fingerprint;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which device, and how it is reached, as a picocli mixin. */
final class TargetOptions {

    @Parameters(
            arity = "0..1",
            paramLabel = "HOST[:PORT]",
            description = "The address of a device that is in no fleet; PORT is that of HTTPS.")
    private Optional<String> address = Optional.empty();

    @Option(
            names = {"-d", "--device"},
            paramLabel = "ID",
            description = "A device of the workspace's fleet, by its id.")
    private Optional<String> device = Optional.empty();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--family", paramLabel = "FAMILY", description = "The family. Default: found out.")
    private Optional<String> family = Optional.empty();

    @Option(names = "--user", paramLabel = "USER", description = "The user to log in as, with HOST.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--password",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the password is kept, with HOST: env:NAME, file:PATH or prompt:QUESTION.")
    private Optional<SecretRef> password = Optional.empty();

    @Option(
            names = "--pin",
            paramLabel = "SHA256",
            description = "The fingerprint of the certificate that the device serves, which you vouch for.")
    private Optional<String> pin = Optional.empty();

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Certificates of authorities that the device's may be issued by, with HOST.")
    private Optional<Path> trust = Optional.empty();

    @Option(
            names = "--setting",
            paramLabel = "NAME=VALUE",
            description = "A setting of the family; see 'fleetpki device families'. May be given several times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--http-port", paramLabel = "PORT", description = "The port of plain HTTP, with HOST. Default: 80.")
    private Optional<Integer> httpPort = Optional.empty();

    @Option(
            names = "--allow-plain-http",
            description =
                    "Log in over plain HTTP if there is no HTTPS, with HOST. Whoever stands between can take your place.")
    private boolean plainHttp;

    Optional<String> device() {
        return device;
    }

    Workspace workspace() {
        return workspace.workspace();
    }

    Optional<String> family() {
        return family;
    }

    Optional<String> user() {
        return user;
    }

    Optional<SecretRef> password() {
        return password;
    }

    Optional<Path> trust() {
        return trust;
    }

    Map<String, String> settings() {
        return settings;
    }

    /** @throws CliException {@link ExitCodes#SPEC_INVALID} if it is no fingerprint */
    Optional<Fingerprint> pin() throws CliException {
        try {
            return pin.map(Fingerprint::sha256);
        } catch (IllegalArgumentException e) {
            throw invalid("--pin is the SHA-256 fingerprint of a certificate, 64 hexadecimal digits.");
        }
    }

    /**
     * The device by its address, which trusts nothing yet.
     *
     * @throws CliException {@link ExitCodes#SPEC_INVALID} if there is none, or one too many
     */
    Endpoint endpoint() throws CliException {
        if (address.isEmpty()) {
            throw invalid("Name a device: --device ID of the workspace's fleet, or HOST with --user and --password.");
        }
        String text = address.get();
        int colon = text.lastIndexOf(':');
        boolean literal = text.indexOf(':') != colon && !text.endsWith("]") && !text.contains("]:");
        boolean hasPort = colon > 0 && !literal && !text.endsWith("]");
        String host = hasPort ? text.substring(0, colon) : text;
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        try {
            int port = hasPort ? Integer.parseInt(text.substring(colon + 1)) : 443;
            Endpoint place = new Endpoint(host, httpPort.orElse(80), port, TlsTrust.NOTHING).with(settings);
            return plainHttp ? place : place.encryptedOnly();
        } catch (IllegalArgumentException e) {
            throw invalid("'" + text + "' is no address of the form HOST or HOST:PORT.");
        }
    }

    /** @throws CliException {@link ExitCodes#SPEC_INVALID} if what belongs to HOST is given with --device */
    void requireOneDevice() throws CliException {
        boolean ofAddress = address.isPresent()
                || user.isPresent()
                || password.isPresent()
                || trust.isPresent()
                || httpPort.isPresent()
                || plainHttp;
        if (device.isPresent() && ofAddress) {
            throw invalid("With --device the fleet file says how the device is reached; leave HOST, --user, --password,"
                    + " --trust, --http-port and --allow-plain-http away.");
        }
        if (user.isPresent() != password.isPresent()) {
            throw invalid("--user and --password belong together.");
        }
    }

    private static CliException invalid(String sentence) {
        return new CliException(ExitCodes.SPEC_INVALID, sentence);
    }
}
