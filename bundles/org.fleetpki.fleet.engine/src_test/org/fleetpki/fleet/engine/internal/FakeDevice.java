// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;

/** A camera in memory, with a maker's certificate, a web server that restarts, and everything to look into. */
final class FakeDevice {

    static final String FACTORY = "Factory ID (802.1AR)";

    final String host;
    final Trips trips;
    final FakeFiles files;
    DeviceFacts facts;
    String password = "secret";
    Set<KeyType> keyTypes = Set.of(KeyType.EC_P256, KeyType.EC_P384);
    /** What keys are really made on, whatever was asked for. */
    String curve = "secp256r1";
    /** A key that the device gives out in place of a new one. */
    KeyPair stuckKey;

    /** What it offers for new keys. */
    Set<Class<? extends Capability>> keyWays = Set.of(CsrOnDevice.class);
    /** One place only, which is always served, with its request beside it. */
    boolean inPlace;

    boolean listsRequests;
    /** Discards the certificate of the one place when it is told to, and serves the maker's again. */
    boolean byDefault;
    /** What it makes of a restored state: the one that was, as an adapter with copies of keys would. */
    boolean snapshots;

    boolean readsOnlyLegacyFiles;
    /** Serves a leaf alone, whatever chain it was given. */
    boolean dropsChain;

    private List<X509Certificate> behind = List.of();
    boolean withoutSettings;
    boolean experimental;
    /** What happens right after somebody looked at what HTTPS serves. */
    Runnable afterProbe = () -> {};
    /** The settings of the family, as the last log-in had them. */
    Map<String, String> settingsSeen = Map.of();

    List<String> limits = List.of();
    Map<String, KeyPair> waiting = new LinkedHashMap<>();
    StoredCertificate replaced;

    boolean manual;
    boolean unsupported;
    boolean anyFirmware;
    boolean switchedOff;
    boolean hangs;
    /** Answers as if settings were written, and keeps the old ones. */
    boolean pretends;
    /** Answers as if it were in another mode, and stays in the old one. */
    boolean keepsMode;
    /** How many contacts fail after the settings were written. */
    int restart = 2;

    Duration clockAhead = Duration.ZERO;
    int logins;
    int refusedLogins;

    final Map<String, KeyPair> keys = new LinkedHashMap<>();
    final Map<String, StoredCertificate> certificates = new LinkedHashMap<>();
    final Map<String, StoredCertificate> trusted = new LinkedHashMap<>();
    final List<String> writes = new ArrayList<>();
    HttpsSettings.State settings;
    private final X509Certificate maker;
    private int away;
    private int trustNumber;

    FakeDevice(String host, Trips trips, FakeFiles files, X509Certificate factory, KeyPair factoryKey) {
        this.host = host;
        this.trips = trips;
        this.files = files;
        this.facts = new DeviceFacts("FAKE", "F1", "ACCC8E" + Math.abs(host.hashCode() % 1_000_000), "1.0");
        keys.put(FACTORY, factoryKey);
        certificates.put(FACTORY, new StoredCertificate(FACTORY, factory, Origin.FACTORY));
        maker = factory;
        settings = new HttpsSettings.State(HttpsMode.HTTP_AND_HTTPS, FACTORY, List.of(), "ciphers");
    }

    /** A connection is made, if the device is there. */
    synchronized void contact(String what) throws DeviceException {
        if (hangs) {
            try {
                Thread.sleep(Duration.ofMinutes(10));
            } catch (InterruptedException e) {
                throw new DeviceException(new Failure.Unreachable("interrupted"), e);
            }
        }
        if (switchedOff) {
            throw new DeviceException(new Failure.Unreachable("connection refused"));
        }
        if (away > 0) {
            away--;
            throw new DeviceException(new Failure.Unreachable(what + ": the web server is restarting"));
        }
    }

    /** What HTTPS serves; nothing if it is off. */
    synchronized List<X509Certificate> served() throws DeviceException {
        StoredCertificate leaf = certificates.get(settings.certificateId());
        if (settings.mode() == HttpsMode.HTTP_ONLY || leaf == null) {
            throw new DeviceException(new Failure.Unreachable("nothing listens on the HTTPS port"));
        }
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(leaf.certificate());
        chain.addAll(behind);
        settings.chainIds().stream().map(trusted::get).forEach(stored -> chain.add(stored.certificate()));
        return chain;
    }

    synchronized void write(HttpsSettings.State wanted) throws DeviceException {
        if (!certificates.containsKey(wanted.certificateId()) && wanted.mode() != HttpsMode.HTTP_ONLY) {
            throw new DeviceException(new Failure.Rejected("use a certificate", "there is none of that name"));
        }
        writes.add(
                "settings " + wanted.mode().id() + " " + (wanted.certificateId().equals(FACTORY) ? "factory" : "ours"));
        away = restart;
        if (!pretends) {
            settings = keepsMode ? wanted.in(settings.mode()) : wanted;
        }
    }

    /** Make this the certificate of a name, or of the one place, which serves it at once. */
    synchronized void put(String id, List<X509Certificate> chain, KeyPair pair) {
        if (inPlace) {
            away = restart;
            if (pretends) {
                return;
            }
            replaced = certificates.get(id);
            behind = dropsChain ? List.of() : chain.subList(1, chain.size());
        }
        keys.put(id, pair);
        certificates.put(id, new StoredCertificate(id, chain.getFirst(), Origin.OURS));
    }

    /** Put back what the last installation took away. */
    synchronized void bringBack() {
        certificates.put(replaced.id(), replaced);
        behind = List.of();
        away = restart;
    }

    /** Serve the maker's certificate again. */
    synchronized void discard() {
        writes.add("default");
        certificates.put(FACTORY, new StoredCertificate(FACTORY, maker, Origin.FACTORY));
        behind = List.of();
        away = restart;
    }

    synchronized String addTrusted(X509Certificate certificate) {
        String id = "[CA]_" + trustNumber++;
        writes.add("trust " + certificate.getSubjectX500Principal().getName());
        trusted.put(id, new StoredCertificate(id, certificate, Origin.OTHER));
        return id;
    }

    synchronized void delete(String id) throws DeviceException {
        if (id.equals(FACTORY) || id.equals(settings.certificateId())) {
            throw new DeviceException(new Failure.Rejected("delete '" + id + "'", "it is in use"));
        }
        writes.add("delete " + id.replaceAll("-\\d{8}-.*", ""));
        keys.remove(id);
        certificates.remove(id);
    }

    /** All that a failed run must leave as it was, as comparable text. */
    synchronized Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        state.put("settings", settings.toString());
        waiting.keySet().forEach(id -> state.put("waiting " + id, "there"));
        certificates.forEach((id, stored) -> state.put(
                "certificate " + id, Fingerprint.of(stored.certificate()).hex()));
        trusted.values()
                .forEach(stored -> state.put(
                        "trusted " + Fingerprint.of(stored.certificate()).hex(), "there"));
        return state;
    }
}
