// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.FactoryIdentity;
import org.fleetpki.device.api.pull.PullCaller;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.pki.api.GeneralName;

/**
 * Tells which device of the fleet somebody is that polls: by the serial number that the fleet file tells, else by the one
 * that the device told when it was observed, else, if that is wanted, by its address.
 */
final class PolledFleet {

    private final Policy policy;
    private final DeviceAdapter adapter;
    private final KnownAuthorities authorities;
    private final boolean needsPeer;
    private final Map<String, DeviceSpec> bySerial = new HashMap<>();
    private final Map<InetAddress, DeviceSpec> byAddress = new HashMap<>();

    /** What devices that are known by their addresses said to be when they came first, by their ids. */
    private final Map<String, String> said = new ConcurrentHashMap<>();

    private final List<DeviceSpec> devices = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * @param adapter knows the certificates of the maker
     * @param needsPeer whether TLS asks for certificates, so that they have to prove something
     */
    PolledFleet(Policy policy, DeviceAdapter adapter, KnownAuthorities authorities, boolean needsPeer) {
        this.policy = policy;
        this.adapter = adapter;
        this.authorities = authorities;
        this.needsPeer = needsPeer;
    }

    /**
     * Take a device in, unless it cannot be known by anything or the policy cannot be kept for it.
     *
     * @param setting the setting that tells its serial number
     * @param seen what it told before
     * @param addresses whether its address will do
     */
    void add(DeviceSpec device, String setting, Optional<Observation> seen, boolean addresses) {
        Wish wish = Wish.of(policy, device);
        if (wish.isRefused()) {
            warnings.add("'" + device.id() + "' is not served: " + wish.refusal());
            return;
        }
        Optional<String> serial = Optional.ofNullable(device.settings().get(setting))
                .or(() -> seen.map(last -> last.facts().serial()))
                .map(PolledFleet::plain)
                .filter(text -> !text.isEmpty());
        if (serial.isPresent()) {
            DeviceSpec other = bySerial.putIfAbsent(serial.get(), device);
            if (other != null) {
                warnings.add("'" + device.id() + "' is not served: '" + other.id() + "' has the same serial number.");
                return;
            }
        } else if (addresses && address(device).isPresent()) {
            InetAddress address = address(device).get();
            DeviceSpec other = byAddress.putIfAbsent(address, device);
            if (other != null) {
                warnings.add("'" + device.id() + "' is not served: '" + other.id() + "' has the same address.");
                return;
            }
        } else {
            warnings.add("'" + device.id() + "' is not served: its serial number is not known; tell it by the setting '"
                    + setting + "', or have the device observed.");
            return;
        }
        devices.add(device);
    }

    /** The devices that can be served. */
    List<DeviceSpec> devices() {
        return List.copyOf(devices);
    }

    /** Why others are not, one sentence each. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** The serial number that a device polls with; empty if that is not known yet. */
    String serial(DeviceSpec device) {
        return bySerial.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(device.id()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> said.getOrDefault(device.id(), ""));
    }

    /** Tell who somebody is. A device that is known by its address keeps the serial number that it came with first. */
    Caller recognize(PullCaller caller) {
        String serial = plain(caller.serial());
        Optional<DeviceSpec> device = Optional.ofNullable(bySerial.get(serial))
                .or(() -> Optional.ofNullable(byAddress.get(caller.address())));
        if (device.isEmpty()) {
            return Caller.isRefused("It is none of the devices that are served.");
        }
        Optional<String> unproven = needsPeer ? unproven(caller, device.get()) : Optional.empty();
        if (unproven.isPresent()) {
            return Caller.isRefused(unproven.get());
        }
        boolean byAddressAlone = !bySerial.containsKey(serial);
        if (byAddressAlone
                && !said.computeIfAbsent(device.get().id(), id -> serial).equals(serial)) {
            return Caller.isRefused("'" + device.get().id() + "' polls from its address, with another serial number.");
        }
        return Caller.is(device.get());
    }

    /** Why the certificate that a caller showed does not make it that device, as a sentence. */
    private Optional<String> unproven(PullCaller caller, DeviceSpec device) {
        if (caller.peer().isEmpty()) {
            return Optional.of("It showed no certificate.");
        }
        X509Certificate leaf = caller.peer().getFirst();
        if (authorities.issued(leaf)) {
            return Wish.of(policy, device).subject().name().equals(leaf.getSubjectX500Principal())
                    ? Optional.empty()
                    : Optional.of("It showed a certificate of ours for another device.");
        }
        Optional<String> factory =
                adapter.factoryIdentity(leaf).map(FactoryIdentity::serial).map(PolledFleet::plain);
        return factory.filter(plain(caller.serial())::equals).isPresent()
                ? Optional.empty()
                : Optional.of("It showed no certificate that the maker put into the device with that serial number.");
    }

    private static Optional<InetAddress> address(DeviceSpec device) {
        return Optional.of(device.host())
                .filter(GeneralName::isIpLiteral)
                .or(device::address)
                .flatMap(PolledFleet::literal);
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.getByName(text)); // an address is not looked up
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Serial numbers that are MAC addresses are written with hyphens, colons, or nothing in between. */
    static String plain(String serial) {
        return serial.replaceAll("[-:.\\s]", "").toLowerCase(Locale.ROOT);
    }
}
