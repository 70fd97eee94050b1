// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.SpecProblem;
import org.fleetpki.fleet.api.TrustRule;

/** Reads a fleet file and the inventory that it names. */
final class FleetFileReader {

    /** The version of the format that this program reads. */
    static final int VERSION = 1;

    private static final int LONGEST_NAME = 200;

    private final Path file;
    private final Problems problems;
    private final DeviceRegister register = new DeviceRegister();
    private List<SpecProblem> inventoryProblems = List.of();

    FleetFileReader(Path file) {
        this.file = file;
        this.problems = new Problems(file);
    }

    /** @throws FleetException {@link FleetFailure.SpecInvalid} with everything found in both files */
    FleetSpec read() throws FleetException {
        Optional<Value> document = FileText.read(file, problems).flatMap(text -> YamlComposer.compose(text, problems));
        Optional<FleetSpec> fleet = document.flatMap(this::fleet);
        List<SpecProblem> all = new ArrayList<>(problems.list());
        all.addAll(inventoryProblems);
        if (!all.isEmpty() || fleet.isEmpty()) {
            throw new FleetException(new FleetFailure.SpecInvalid(all));
        }
        return fleet.get();
    }

    private Optional<FleetSpec> fleet(Value document) {
        if (!(document instanceof Value.Table table)) {
            problems.report(document.place(), "a fleet file is a table of keys that begins with 'fleetpki: 1'");
            return Optional.empty();
        }
        TableReader reader = new TableReader(table, "", problems);
        if (isNewer(reader)) {
            return Optional.empty();
        }
        Optional<String> name = reader.required("name", "give the fleet a name", Readers.text(LONGEST_NAME));
        Optional<Policy> policy = new PolicyReader(problems).read(reader);
        DeviceReader.Defaults defaults = DeviceReader.Defaults.read(reader);
        List<X509Certificate> makers = makers(reader, policy);
        List<TrustRule> trustRules = TrustRulesReader.read(reader);
        readDevices(reader, new DeviceReader(defaults));
        readInventory(reader, new DeviceReader(defaults));
        if (!reader.has("devices") && !reader.has("inventory")) {
            problems.report(
                    reader.place(), "the file lacks 'devices'; list them, or name a CSV file under 'inventory'");
        }
        reader.refuseOthers();
        Path source = file.toAbsolutePath().normalize();
        return name.flatMap(
                given -> policy.map(p -> new FleetSpec(source, given, p, register.devices(), makers, trustRules)));
    }

    private List<X509Certificate> makers(TableReader reader, Optional<Policy> policy) {
        boolean wanted = policy.filter(read -> read.firstContact() == Policy.FirstContact.FACTORY)
                .isPresent();
        if (wanted && !reader.has("makerAuthorities")) {
            problems.report(
                    reader.placeOf("firstContact"),
                    "'firstContact: factory' needs 'makerAuthorities', the files with the certificates of the makers'"
                            + " authorities");
        }
        return reader.optional("makerAuthorities", MakerAuthorities.files(file)).orElse(List.of());
    }

    /** Read the version. Nothing else is said of a file that a newer program wrote: it would be misleading. */
    private boolean isNewer(TableReader reader) {
        Optional<Integer> version = reader.required(
                "fleetpki", "begin with 'fleetpki: 1', the version of this format", Readers.integer(1, 9999));
        boolean newer = version.filter(number -> number > VERSION).isPresent();
        if (newer) {
            problems.report(
                    reader.placeOf("fleetpki"),
                    "this file is of format " + version.get() + " and this program reads format " + VERSION
                            + "; use a newer FleetPKI");
        }
        return newer;
    }

    private void readDevices(TableReader reader, DeviceReader devices) {
        reader.optional("devices", Readers.list((value, path, found) -> {
            Optional<DeviceSpec> device = Readers.table(devices::read).read(value, path, found);
            device.ifPresent(spec -> register.add(spec, file, value.place(), found));
            return device;
        }));
    }

    private void readInventory(TableReader reader, DeviceReader devices) {
        Optional<String> name = reader.optional("inventory", Readers.text(4096));
        if (name.isPresent()) {
            try {
                Path inventory = file.resolveSibling(name.get());
                InventoryReader rows = new InventoryReader(inventory, devices, register);
                rows.read();
                inventoryProblems = rows.problems();
            } catch (InvalidPathException e) {
                problems.report(reader.placeOf("inventory"), "'inventory' is not a file name: " + Quote.of(name.get()));
            }
        }
    }
}
