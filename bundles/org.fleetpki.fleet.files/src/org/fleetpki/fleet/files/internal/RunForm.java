// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.RunReport;

/** Observations, results and reports in JSON. Words for machines stand beside the words that tables show. */
final class RunForm {

    static void write(ObjectWriter json, Observation seen) {
        json.text("deviceId", seen.deviceId());
        json.text("host", seen.host());
        json.text("at", seen.at().toString());
        json.text("family", seen.family());
        json.object("facts", facts -> {
            facts.text("vendor", seen.facts().vendor());
            facts.text("model", seen.facts().model());
            facts.text("serial", seen.facts().serial());
            facts.text("firmware", seen.facts().firmware());
        });
        json.text("status", seen.status().name());
        json.text("statusText", seen.status().words());
        json.text("https", seen.https().name());
        json.text("httpsText", seen.https().words());
        json.text("problem", seen.problem());
        json.text("mode", seen.mode().map(HttpsMode::id));
        json.objects("served", seen.served(), CertificateForm::write);
        json.bool("trusted", seen.trusted());
        json.text("clockOffset", seen.clockOffset());
        json.text("digest", seen.digest());
    }

    static void write(ObjectWriter json, DeviceResult result) {
        json.text("deviceId", result.deviceId());
        json.text("host", result.host());
        json.text("site", result.site());
        json.text("outcome", result.outcome().name());
        json.text("outcomeText", result.outcome().words());
        json.bool("success", result.outcome().isSuccess());
        json.text("description", result.description());
        json.nullable("before", result.before(), RunForm::write);
        json.nullable("after", result.after(), RunForm::write);
        json.text("took", result.took().toString());
    }

    static void write(ObjectWriter json, RunReport report) {
        json.text("runId", report.runId());
        json.text("verb", report.verb());
        json.text("planId", report.planId());
        json.text("fleetName", report.fleetName());
        json.text("startedAt", report.startedAt().toString());
        json.text("endedAt", report.endedAt().toString());
        json.bool("success", report.isSuccess());
        json.object("counts", counts -> {
            for (Outcome outcome : Outcome.values()) {
                counts.number(outcome.name(), report.count(outcome));
            }
        });
        json.objects("results", report.results(), RunForm::write);
    }

    private RunForm() {}
}
