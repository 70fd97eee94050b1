// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.Policy;

/**
 * A plan in JSON. It carries a digest over its content, so that a plan that somebody changed after it was shown and
 * agreed on is noticed. That is a seal against accidents, not a signature: whoever means to can make a new one.
 */
final class PlanForm {

    /** The version of the format that this program writes and reads. */
    static final int VERSION = 1;

    private static final String VERSION_KEY = "fleetpki-plan";
    private static final String DIGEST_KEY = "sha256";

    static void write(ObjectWriter json, Plan plan) {
        json.number(VERSION_KEY, VERSION);
        json.text(DIGEST_KEY, digest(plan));
        writeContent(json, plan);
    }

    private static void writeContent(ObjectWriter json, Plan plan) {
        json.text("id", plan.id());
        json.text("createdAt", plan.createdAt().toString());
        json.text("fleetName", plan.fleetName());
        json.text("fleetFile", plan.fleetFile().toString());
        json.object("policy", policy -> PolicyForm.write(policy, plan.policy()));
        json.objects("devices", plan.devices(), DevicePlanForm::write);
    }

    /** SHA-256 over the content on one line, so that indentation and the order of keys do not matter. */
    private static String digest(Plan plan) {
        String content = JsonText.line(json -> writeContent(json, plan));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A plan from a document; empty if something is wrong with it, and then that was reported. */
    static Optional<Plan> read(Value document, Problems problems) {
        if (!(document instanceof Value.Table object)) {
            problems.report(document.place(), "a plan is a JSON object that begins with \"fleetpki-plan\": 1");
            return Optional.empty();
        }
        TableReader table = new TableReader(object, "$", problems);
        Optional<Integer> version = table.required(VERSION_KEY, "this is no plan", Readers.integer(1, 9999));
        if (version.isEmpty()) {
            return Optional.empty();
        }
        if (version.get() > VERSION) {
            problems.report(
                    table.placeOf(VERSION_KEY),
                    "this plan is of format " + version.get() + " and this program reads format " + VERSION
                            + "; use a newer FleetPKI, or plan again");
            return Optional.empty();
        }
        Optional<Plan> plan = content(table);
        Optional<String> digest = table.required(DIGEST_KEY, Readers.anyText());
        table.refuseOthers();
        plan.filter(read -> digest.isPresent() && !digest(read).equals(digest.get()))
                .ifPresent(read -> problems.report(
                        table.placeOf(DIGEST_KEY),
                        "the plan was changed after it was made; plan again rather than edit it"));
        return plan;
    }

    private static Optional<Plan> content(TableReader table) {
        Form form = new Form(table);
        String id = form.text("id");
        Instant createdAt = form.value("createdAt", Form.instant());
        String fleetName = form.text("fleetName");
        Path fleetFile = form.value("fleetFile", Readers.parsed(Path::of));
        Policy policy = form.value("policy", Readers.table(PolicyForm::read));
        List<DevicePlan> devices = form.value("devices", Readers.list(Readers.table(DevicePlanForm::read)));
        return form.complete(() -> new Plan(id, createdAt, fleetName, fleetFile, policy, devices));
    }

    private PlanForm() {}
}
