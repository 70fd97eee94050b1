// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceChecks.Known;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.FleetStores;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens the device that a command names, by everything that the workspace knows of it or by its address alone. */
@Component(service = DeviceDoor.class)
public final class DeviceDoor {

    private final Families families;
    private final FleetFiles files;
    private final FleetStores stores;
    private final CertificateAuthorities authorities;
    private final PkiReader reader;
    private final TlsProbe probe;
    private final TerminalSecrets secrets;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public DeviceDoor(
            @Reference Families families,
            @Reference FleetFiles files,
            @Reference FleetStores stores,
            @Reference CertificateAuthorities authorities,
            @Reference PkiReader reader,
            @Reference TlsProbe probe,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.families = families;
        this.files = files;
        this.stores = stores;
        this.authorities = authorities;
        this.reader = reader;
        this.probe = probe;
        this.secrets = new TerminalSecrets(secrets, terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    CommandOutput output(CommonOptions options) {
        return new CommandOutput(terminal, options, interruption);
    }

    FreshLook look(OpenDevice device) {
        return new FreshLook(probe, device.place(), device.output(), interruption);
    }

    Interruption interruption() {
        return interruption;
    }

    Families families() {
        return families;
    }

    PkiReader reader() {
        return reader;
    }

    TerminalSecrets secrets() {
        return secrets;
    }

    /** Log in once. The caller closes the device. */
    OpenDevice open(TargetOptions target, CommandOutput output)
            throws DeviceException, FleetException, PkiException, CliException {
        target.requireOneDevice();
        return target.device().isPresent() ? ofFleet(target, target.device().get(), output) : atAddress(target, output);
    }

    private OpenDevice atAddress(TargetOptions target, CommandOutput output)
            throws DeviceException, FleetException, PkiException, CliException {
        Set<Fingerprint> pins = target.pin().stream().collect(Collectors.toSet());
        List<X509Certificate> anchors = target.trust().isPresent()
                ? CertificateFiles.read(reader, target.trust().get())
                : List.of();
        Endpoint place = target.endpoint().trusting(new TlsTrust(pins, anchors));
        DeviceAdapter adapter =
                target.family().isPresent() ? families.named(target.family().get()) : families.of(place);
        Families.requireKnown(adapter, place.settings());
        Optional<SecretRef> password = target.password();
        if (password.isEmpty()) {
            return logIn(adapter, place, "", new Secret(new char[0]), Known.NOTHING, Optional.empty(), output);
        }
        return logIn(
                adapter,
                place,
                target.user().orElseThrow(),
                secrets.namedOnCommandLine().resolve(password.get()),
                Known.NOTHING,
                Optional.empty(),
                output);
    }

    private OpenDevice ofFleet(TargetOptions target, String id, CommandOutput output)
            throws DeviceException, FleetException, PkiException, CliException {
        FleetSpec fleet = files.readFleet(target.workspace().fleetFile());
        DeviceSpec device = fleet.devices().stream()
                .filter(each -> each.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new CliException(
                        ExitCodes.SPEC_INVALID, "The fleet '" + fleet.name() + "' has no device '" + id + "'."));
        Set<Fingerprint> pins = new HashSet<>(target.pin().stream().toList());
        device.pin().ifPresent(pins::add);
        List<CertificateAuthority> ours = authorities.list(target.workspace().authorities());
        Optional<Observation> last;
        Known known;
        try (FleetStore store = stores.open(target.workspace())) {
            Optional<Fingerprint> pin = store.pin(device.id());
            pin.ifPresent(pins::add);
            List<Observation> all = store.observations();
            last = all.stream()
                    .filter(seen -> seen.deviceId().equals(device.id()))
                    .findFirst();
            known = new Known(
                    pin.isPresent() ? issued(ours, pin.get()) : Optional.empty(),
                    all.stream()
                            .filter(seen -> !seen.deviceId().equals(device.id()))
                            .flatMap(seen -> seen.leaf().stream())
                            .map(Fingerprint::of)
                            .collect(Collectors.toSet()));
        }
        List<X509Certificate> roots =
                ours.stream().map(CertificateAuthority::root).distinct().toList();
        Optional<FleetPin> fleetPin = Optional.of(new FleetPin(stores, target.workspace(), device.id()));
        Map<String, String> settings = new HashMap<>(device.settings());
        settings.putAll(target.settings());
        Endpoint place = new Endpoint(device.host(), device.httpPort(), device.httpsPort(), new TlsTrust(pins, roots))
                .with(settings);
        // As for the engine: over plain HTTP only where TLS was never seen, and the fleet file takes that risk.
        boolean spokeTls =
                !pins.isEmpty() || last.filter(seen -> !seen.served().isEmpty()).isPresent();
        if (spokeTls || fleet.policy().firstContact() != Policy.FirstContact.PIN) {
            place = place.encryptedOnly();
        }
        Optional<String> family = target.family()
                .or(device::family)
                .or(() -> last.map(Observation::family).filter(name -> !name.isEmpty()));
        DeviceAdapter adapter = family.isPresent() ? families.named(family.get()) : families.of(place);
        Families.requireKnown(adapter, settings);
        if (device.login().isEmpty()) {
            return logIn(adapter, place, "", new Secret(new char[0]), known, fleetPin, output);
        }
        Secret password =
                secrets.namedIn(fleet.source()).resolve(device.login().get().password());
        return logIn(adapter, place, device.login().get().user(), password, known, fleetPin, output);
    }

    /** What an authority of the workspace issued, if it is that which the device was seen to serve after the last change. */
    private static Optional<X509Certificate> issued(List<CertificateAuthority> authorities, Fingerprint pin)
            throws PkiException {
        for (CertificateAuthority authority : authorities) {
            Optional<X509Certificate> found = authority.issued().stream()
                    .filter(certificate -> Fingerprint.of(certificate).equals(pin))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("resource") // The session is closed with the device.
    private static OpenDevice logIn(
            DeviceAdapter adapter,
            Endpoint place,
            String user,
            Secret password,
            Known known,
            Optional<FleetPin> pin,
            CommandOutput output)
            throws DeviceException, CliException {
        try (password) {
            if (user.isEmpty() && !adapter.family().equals(Families.GENERIC)) {
                throw new CliException(
                        ExitCodes.SPEC_INVALID,
                        "No log-in is told: give --user and --password, or 'login' in the fleet file.");
            }
            return new OpenDevice(
                    adapter, place, adapter.open(place, new Credentials(user, password)), known, pin, output);
        }
    }
}
