// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.device.api.RejectedCertificates.Reason;
import org.fleetpki.device.api.RejectedCertificates.Rejected;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.fleetpki.pki.api.Fingerprint;

/** Whom the devices of a fleet trust, in JSON. */
final class SurveyForm {

    /** The version of the format that this program writes and reads. */
    static final int VERSION = 1;

    private static final String VERSION_KEY = "fleetpki-survey";

    static void write(ObjectWriter json, TrustSurvey survey) {
        json.number(VERSION_KEY, VERSION);
        json.text("fleetName", survey.fleetName());
        json.text("at", survey.at().toString());
        CertificatePool.write(
                json,
                survey.devices().stream().flatMap(SurveyForm::certificates).toList());
        json.objects("devices", survey.devices(), SurveyForm::write);
    }

    private static Stream<X509Certificate> certificates(DeviceTrust device) {
        return Stream.of(
                        device.presented().stream(),
                        device.anchors().stream(),
                        device.rejected().stream().flatMap(rejected -> rejected.chain().stream()))
                .flatMap(all -> all);
    }

    static void write(ObjectWriter json, DeviceTrust device) {
        json.text("deviceId", device.deviceId());
        json.text("host", device.host());
        json.text("site", device.site());
        json.text("family", device.family());
        json.text("model", device.model());
        json.text("at", device.at().toString());
        json.text("problem", device.problem());
        json.texts("presented", fingerprints(device.presented()));
        json.bool("hasTrustList", device.trusted().isPresent());
        json.objects("trusted", device.trusted().orElse(List.of()), (entry, stored) -> {
            entry.text("id", stored.id());
            entry.text("certificate", Fingerprint.of(stored.certificate()).hex());
            entry.text("origin", stored.origin().name());
        });
        json.objects("rejected", device.rejected(), (entry, rejected) -> {
            entry.text("id", rejected.id());
            entry.texts("chain", fingerprints(rejected.chain()));
            entry.text("reason", rejected.reason().name());
            entry.text("at", rejected.at());
        });
    }

    private static List<String> fingerprints(List<X509Certificate> chain) {
        return chain.stream()
                .map(certificate -> Fingerprint.of(certificate).hex())
                .toList();
    }

    /** A survey from a document; empty if something is wrong with it, and then that was reported. */
    static Optional<TrustSurvey> read(Value document, Problems problems) {
        return Versioned.table(document, VERSION_KEY, VERSION, "survey", problems)
                .flatMap(table -> {
                    CertificatePool pool = CertificatePool.read(table);
                    Form form = new Form(table);
                    String fleetName = form.text("fleetName");
                    Instant at = form.value("at", Form.instant());
                    List<DeviceTrust> devices =
                            form.value("devices", Readers.list(Readers.table(device -> device(device, pool))));
                    table.refuseOthers();
                    return form.complete(() -> new TrustSurvey(fleetName, at, devices));
                });
    }

    private static Optional<DeviceTrust> device(TableReader table, CertificatePool pool) {
        Form form = new Form(table);
        String deviceId = form.text("deviceId");
        String host = form.text("host");
        String site = form.text("site");
        String family = form.text("family");
        String model = form.text("model");
        Instant at = form.value("at", Form.instant());
        String problem = form.text("problem");
        List<X509Certificate> presented = form.value("presented", Readers.list(pool.reference()));
        Boolean hasList = form.value("hasTrustList", Readers.bool());
        List<StoredCertificate> trusted =
                form.value("trusted", Readers.list(Readers.table(stored -> stored(stored, pool))));
        List<Rejected> rejected =
                form.value("rejected", Readers.list(Readers.table(refused -> rejected(refused, pool))));
        return form.complete(() -> new DeviceTrust(
                deviceId,
                host,
                site,
                family,
                model,
                at,
                problem,
                presented,
                hasList ? Optional.of(trusted) : Optional.empty(),
                rejected));
    }

    private static Optional<StoredCertificate> stored(TableReader table, CertificatePool pool) {
        Form form = new Form(table);
        String id = form.text("id");
        X509Certificate certificate = form.value("certificate", pool.reference());
        StoredCertificate.Origin origin = form.value("origin", Form.constant(StoredCertificate.Origin.class));
        return form.complete(() -> new StoredCertificate(id, certificate, origin));
    }

    private static Optional<Rejected> rejected(TableReader table, CertificatePool pool) {
        Form form = new Form(table);
        String id = form.text("id");
        List<X509Certificate> chain = form.value("chain", Readers.list(pool.reference()));
        Reason reason = form.value("reason", Form.constant(Reason.class));
        Optional<Instant> at = form.nullable("at", Form.instant());
        return form.complete(() -> new Rejected(id, chain, reason, at));
    }

    private SurveyForm() {}
}
