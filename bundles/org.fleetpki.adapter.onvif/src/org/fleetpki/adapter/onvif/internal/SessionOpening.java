// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.SnapshotByCapabilities;
import org.fleetpki.device.onvif.AdvancedSecurity;
import org.fleetpki.device.onvif.DeviceCertificates;
import org.fleetpki.device.onvif.DeviceInformation;
import org.fleetpki.device.onvif.DeviceManagement;
import org.fleetpki.device.onvif.DeviceNetwork;
import org.fleetpki.device.onvif.KeystoreCapabilities;
import org.fleetpki.device.onvif.OnvifLogIn;
import org.fleetpki.device.onvif.OnvifNames;

/**
 * Logs in and looks what the device can do: certificates by Advanced Security where it has that, else by the deprecated
 * operations of device management, else not at all.
 */
final class SessionOpening {

    private final String host;
    private final Settings settings;
    private final boolean encrypted;
    private final OnvifLogIn logIn;
    private final Duration keyPatience;
    private final DeviceManagement management;
    private final DeviceNetwork network;

    SessionOpening(String host, Settings settings, boolean encrypted, OnvifLogIn logIn, Duration keyPatience) {
        this.host = host;
        this.settings = settings;
        this.encrypted = encrypted;
        this.logIn = logIn;
        this.keyPatience = keyPatience;
        this.management = new DeviceManagement(logIn, settings.path());
        this.network = new DeviceNetwork(logIn, settings.path());
    }

    DeviceSession open() throws DeviceException {
        logIn.synchronise(settings.path());
        DeviceInformation told = management.information();
        DeviceFacts facts = new DeviceFacts(told.manufacturer(), told.model(), told.serial(), told.firmware());
        ClockOnOnvif clock = new ClockOnOnvif(logIn, management, settings.path());
        List<Capability> capabilities = new ArrayList<>(List.of(
                clock,
                new TimeOnOnvif(management, network, clock),
                new RebootOnOnvif(management),
                new NetworkOnOnvif(network, management, host)));
        Optional<String> security = advancedSecurity();
        if (security.isPresent()) {
            addAdvanced(capabilities, new AdvancedSecurity(logIn, security.get()), clock);
        } else {
            addDeprecated(capabilities);
        }
        return new OnvifSession(logIn, facts, List.copyOf(capabilities));
    }

    private Optional<String> advancedSecurity() throws DeviceException {
        try {
            return Optional.ofNullable(management.services().get(OnvifNames.ADVANCED_SECURITY));
        } catch (DeviceException e) {
            if (isAbsent(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void addAdvanced(List<Capability> capabilities, AdvancedSecurity security, ClockOnOnvif clock)
            throws DeviceException {
        AdvancedSecurity.Capabilities told = security.capabilities();
        KeystoreCapabilities can = told.keystore();
        Keystore keystore = new Keystore(security);
        KeyMaking making = new KeyMaking(security, can, clock, keyPatience);
        HttpProtocols protocols = new HttpProtocols(network);
        StoreOnKeystore store = new StoreOnKeystore(keystore, protocols, can);
        TrustListOnKeystore trust = new TrustListOnKeystore(keystore, can);
        HttpsByAssignment https = new HttpsByAssignment(keystore, protocols, told.tlsServer(), can.paths());
        capabilities.addAll(List.of(store, trust, new PendingKeys(keystore, making, store)));
        if (!told.tlsServer().versions().isEmpty()) {
            capabilities.add(https);
            capabilities.add(new SnapshotByCapabilities(https, Optional.of(store), Optional.of(trust)));
        }
        if (!making.requestTypes().isEmpty()) {
            capabilities.add(new CsrOnKeystore(keystore, making));
        }
        if (!making.selfSignedTypes().isEmpty()) {
            capabilities.add(new SelfSignedOnKeystore(keystore, making));
        }
        if (can.pkcs8() || can.pkcs8Rsa()) {
            capabilities.add(new KeyUploadToKeystore(keystore, can, encrypted));
        }
        if (can.pkcs12() || can.pkcs12Rsa()) {
            capabilities.add(new Pkcs12ToKeystore(keystore, encrypted));
        }
    }

    private void addDeprecated(List<Capability> capabilities) throws DeviceException {
        DeviceCertificates certificates = new DeviceCertificates(logIn, settings.path());
        try {
            certificates.certificates();
        } catch (DeviceException e) {
            if (isAbsent(e)) {
                return;
            }
            throw e;
        }
        StoreOnDevice store = new StoreOnDevice(certificates);
        TrustListOnDevice trust = new TrustListOnDevice(certificates);
        HttpsByStatus https = new HttpsByStatus(store, certificates, new HttpProtocols(network));
        capabilities.addAll(List.of(
                store,
                trust,
                https,
                new SnapshotByCapabilities(https, Optional.of(store), Optional.of(trust)),
                new KeyUploadToDevice(store, certificates, encrypted)));
        if (security().getOrDefault("OnboardKeyGeneration", true)) {
            capabilities.add(new KeysOnDevice(store, certificates, settings, keyPatience));
        }
    }

    /** What it tells of its security; a device that predates the question tells nothing. */
    private Map<String, Boolean> security() throws DeviceException {
        try {
            return management.security();
        } catch (DeviceException e) {
            if (isAbsent(e)) {
                return Map.of();
            }
            throw e;
        }
    }

    private static boolean isAbsent(DeviceException e) {
        return e.failure() instanceof Failure.Unsupported || e.failure() instanceof Failure.Rejected;
    }
}
