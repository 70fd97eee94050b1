// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DesiredState;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.Fingerprint;

/** A device's entry in a plan. */
final class DevicePlanForm {

    static void write(ObjectWriter json, DevicePlan plan) {
        json.object("device", device -> DeviceSpecForm.write(device, plan.device()));
        json.text("family", plan.family());
        json.text("verdict", plan.verdict().name());
        json.text("reason", plan.reason());
        json.object("desired", desired -> {
            desired.text("subject", plan.desired().subject());
            desired.texts("names", plan.desired().names());
            desired.text("https", plan.desired().https().id());
        });
        json.text("observedDigest", plan.observedDigest());
        json.texts("pins", plan.pins());
        json.text("certificateId", plan.certificateId());
        json.objects("changes", plan.changes(), (change, it) -> {
            change.text("field", it.field());
            change.text("before", it.before());
            change.text("after", it.after());
        });
        json.objects("steps", plan.steps(), (step, it) -> {
            step.text("kind", it.kind().name());
            step.text("detail", it.detail());
        });
        json.texts("manual", plan.manual());
        if (!plan.notes().isEmpty()) {
            json.texts("notes", plan.notes());
        }
    }

    static Optional<DevicePlan> read(TableReader table) {
        Form form = new Form(table);
        DeviceSpec device = form.value("device", Readers.table(DeviceSpecForm::read));
        String family = form.text("family");
        DevicePlan.Verdict verdict = form.value("verdict", Form.constant(DevicePlan.Verdict.class));
        String reason = form.text("reason");
        DesiredState desired = form.value("desired", Readers.table(DevicePlanForm::desired));
        String observedDigest = form.text("observedDigest");
        List<Fingerprint> pins = form.value("pins", Readers.list(Readers.parsed(Fingerprint::sha256)));
        String certificateId = form.text("certificateId");
        List<DevicePlan.Change> changes = form.value("changes", Readers.list(Readers.table(DevicePlanForm::change)));
        List<DevicePlan.Step> steps = form.value("steps", Readers.list(Readers.table(DevicePlanForm::step)));
        List<String> manual = form.texts("manual");
        List<String> notes =
                table.optional("notes", Readers.list(Readers.anyText())).orElse(List.of());
        return form.complete(() -> new DevicePlan(
                device,
                family,
                verdict,
                reason,
                desired,
                observedDigest,
                pins,
                certificateId,
                changes,
                steps,
                manual,
                notes));
    }

    private static Optional<DesiredState> desired(TableReader table) {
        Form form = new Form(table);
        String subject = form.text("subject");
        List<String> names = form.texts("names");
        HttpsMode https = form.value("https", Readers.parsed(HttpsMode::parse));
        return form.complete(() -> new DesiredState(subject, names, https));
    }

    private static Optional<DevicePlan.Change> change(TableReader table) {
        Form form = new Form(table);
        String field = form.text("field");
        String before = form.text("before");
        String after = form.text("after");
        return form.complete(() -> new DevicePlan.Change(field, before, after));
    }

    private static Optional<DevicePlan.Step> step(TableReader table) {
        Form form = new Form(table);
        StepKind kind = form.value("kind", Form.constant(StepKind.class));
        String detail = form.text("detail");
        return form.complete(() -> new DevicePlan.Step(kind, detail));
    }

    private DevicePlanForm() {}
}
